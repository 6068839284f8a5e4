import type { Contact, Kind, LivingConditions, PopulationGroup, Round, Sex, Status, Trade } from "@/domain/vocabulary";

/** How people write the programme's words in spreadsheets, in three languages; `|` parts the spellings. */
type Spellings<Word extends string> = Readonly<Record<Word, string>>;

export const sexSpellings: Spellings<Sex> = {
  f: "f|femme|femmes|feminin|feminine|female|woman|women|fille|girl|gore|umugore|abagore|umukobwa|fem|mme|mlle|ms|mrs",
  m: "m|h|homme|hommes|masculin|masculine|male|man|men|garcon|boy|gabo|umugabo|abagabo|umuhungu|masc|mr",
};

export const groupSpellings: Spellings<PopulationGroup> = {
  returnee:
    "returnee|returnees|rapatrie|rapatriee|rapatries|rapatries rwandais|retourne|retournee|retournes|personne retour|personnes retour|uwatahutse|abatahutse|umutahuka|abatahuka|returned|rwandan returnee|ret",
  "host-community":
    "host community|host|hosts|host community member|vulnerable host community|vulnerable member host community|communaute accueil|communaute hote|communautes accueil|communautes hotes|population hote|population accueil|membre communaute accueil|membre communaute hote|membre vulnerable communaute accueil|local community|local population|communaute locale|population locale|hc",
};

export const kindSpellings: Spellings<Kind> = {
  "vocational-training":
    "vocational training|training|skills training|tvet|vt|formation|formation professionnelle|formations professionnelles|formation metier|formation metiers|formation technique|amahugurwa|amahugurwa imyuga|amahugurwa y imyuga|kwiga umwuga|apprentissage|apprentissage metier",
  livestock:
    "livestock|animals|animal|betail|elevage|petit betail|amatungo|itungo|amatungo magufi|goat|goats|sheep|pig|pigs|cow|cows|chevre|chevres|mouton|moutons|porc|porcs|vache|vaches|ihene|intama|ingurube|inka",
  "housing-materials":
    "housing materials|housing material|housing|house|shelter|shelter materials|building materials|construction materials|roofing|iron sheets|roofing sheets|logement|habitat|abri|materiaux|materiaux construction|materiel construction|materiaux logement|aide logement|amelioration logement|toles|icumbi|amabati|ibikoresho ubwubatsi|ibikoresho kubaka|inzu",
};

export const tradeSpellings: Spellings<Trade> = {
  carpentry: "carpentry|carpenter|woodwork|joinery|menuiserie|menuisier|menuisiere|charpenterie|ububaji|umubaji|kubaza",
  welding: "welding|welder|soudure|soudeur|soudeuse|gusudira|ubusudizi|umusuderi",
  knitting: "knitting|knitter|tricot|tricotage|tricoteur|tricoteuse|kuboha|ububoshyi",
  sewing:
    "sewing|tailoring|tailor|couture|couturier|couturiere|coupe couture|ubudozi|kudoda|umudozi|dressmaking|seamstress",
  mechanics:
    "mechanics|mechanic|mechanical|auto mechanics|auto mechanic|automobile mechanics|mecanique|mecanicien|mecanicienne|mecanique auto|mecanique automobile|ubukanishi|umukanishi|gukanika",
  masonry: "masonry|mason|bricklaying|maconnerie|macon|maconne|ubwubatsi|umwubatsi|kubaka",
  hairdressing:
    "hairdressing|hairdresser|hair dressing|hair cutting|coiffure|coiffeur|coiffeuse|gutunganya imisatsi|gutunganya umusatsi|gusuka|kogosha|salon coiffure",
};

export const statusSpellings: Spellings<Status> = {
  enrolled:
    "enrolled|enroled|registered|selected|inscrit|inscrite|inscrits|enregistre|enregistree|selectionne|selectionnee|yanditswe|yariyandikishije|uwanditswe",
  "under-way":
    "under way|underway|ongoing|on going|in progress|in training|started|formation|en formation|cours|commence|commencee|demarre|demarree|birakomeje|arakomeje|aracyiga",
  completed:
    "completed|complete|finished|done|graduated|graduate|received|delivered|distributed|termine|terminee|termines|terminees|acheve|achevee|fini|finie|diplome|diplomee|complet|recu|recue|remis|remise|livre|livree|distribue|distribuee|yarangije|byarangiye|barangije|yahawe|yarabihawe",
  "dropped-out":
    "dropped out|dropped|drop out|dropout|abandoned|left|abandon|abandonne|abandonnee|desiste|desistee|desistement|interrompu|interrompue|yaretse|yarabiretse|yavuyemo|yavuye|aravuyemo|barabiretse",
};

export const yesSpellings: Spellings<"yes" | "no"> = {
  yes: "yes|y|oui|o|yego|true|vrai|1|ego",
  no: "no|n|non|oya|false|faux|0|none|aucun|aucune|nta",
};

export const contactSpellings: Spellings<Contact> = {
  met: "met|interviewed|reached|present|presente|rencontre|rencontree|interviewe|interviewee|enquete|enquetee|yabonetse|twahuye|completed|complete",
  proxy:
    "proxy|represented|family member|household member|relative|par procuration|procuration|representant|representante|represente|representee|proche|membre famille|membre menage|mandataire|uhagarariye|uwamuhagarariye|umwe muryango",
  "not-found":
    "not found|not reached|untraceable|absent|absente|introuvable|trouve pas|pas trouve|pas trouvee|non trouve|non trouvee|non joint|injoignable|ntiyabonetse|ntabonetse",
  moved: "moved|moved away|relocated|demenage|demenagee|parti|partie|a demenage|yimutse|yarimutse",
  refused: "refused|refusal|declined|refus|refuse|refusee|a refuse|yanze|yaranze",
};

export const roundSpellings: Spellings<Round> = {
  baseline:
    "baseline|base line|baseline survey|before|m0|t0|0|reference|ligne base|ligne reference|situation reference|enquete reference|enquete base|avant|depart|initial|initiale|imibare fatizo|mbere",
  "3-months":
    "3 months|3 month|month 3|3m|m3|t3|3|three months|3 mois|mois 3|trois mois|amezi 3|amezi atatu|apres 3 mois|after 3 months",
  "6-months":
    "6 months|6 month|month 6|6m|m6|t6|6|six months|6 mois|mois 6|six mois|amezi 6|amezi atandatu|apres 6 mois|after 6 months",
  "12-months":
    "12 months|12 month|month 12|12m|m12|t12|12|twelve months|1 year|one year|12 mois|mois 12|douze mois|1 an|amezi 12|umwaka 1|apres 12 mois|after 12 months",
};

export const livingSpellings: Spellings<LivingConditions> = {
  "much-worse":
    "much worse|a lot worse|bien pire|bien pires|beaucoup pire|beaucoup moins bonnes|beaucoup moins bien|nettement pire|nettement moins bonnes|tres deteriorees|bibi cyane|byabaye bibi cyane",
  worse: "worse|pire|pires|moins bonnes|moins bien|deteriorees|degradees|mauvaises|bibi|byabaye bibi",
  same: "same|same as before|no change|unchanged|meme|memes|identique|identiques|pareil|pareilles|inchangees|inchange|sans changement|pas changement|comme avant|kimwe|nta cyahindutse|ntibyahindutse",
  better:
    "better|improved|mieux|meilleures|meilleure|ameliorees|amelioree|plus bonnes|byiza|byiza kurushaho|byarushijeho kuba byiza",
  "much-better":
    "much better|a lot better|beaucoup mieux|bien mieux|bien meilleures|beaucoup meilleures|nettement meilleures|nettement mieux|tres ameliorees|byiza cyane|byabaye byiza cyane",
};
