/** Source: IOM, « L'OIM soutient la réintégration durable des rapatriés rwandais ». The Kinyarwanda name is a draft. */
export const programme = {
  code: "rwanda",
  name: {
    en: "Reintegration of Rwandan returnees",
    fr: "Réintégration des rapatriés rwandais",
    rw: "Gusubiza abatahutse mu buzima busanzwe",
  },
  launchedIn: 2010,
  currency: "RWF",
  timeZone: "Africa/Kigali",
} as const;
