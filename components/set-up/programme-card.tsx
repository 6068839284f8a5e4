import { Card } from "@/components/ui/card";
import { StatList } from "@/components/ui/stat-list";
import { languages, type Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface NamedProgramme {
  name: Readonly<Record<Language, string>>;
  contact: { name: string | null; email: string | null; phone: string | null };
}

/** What the programme is called and whom its readers ask. */
export function ProgrammeCard({ language, programme }: { language: Language; programme: NamedProgramme }) {
  const words = translator(language, "setup");
  const { name, email, phone } = programme.contact;
  const contact = [name, email, phone].filter((part) => part !== null).join(" · ");
  return (
    <Card title={words("programme.title")} action={<a href="/set-up/programme">{words("change")}</a>}>
      <StatList
        stats={[
          ...languages.map((one) => ({
            name: words("programme.name", { language: words(`language.${one}`) }),
            value: <span lang={one}>{programme.name[one]}</span>,
          })),
          { name: words("programme.contact"), value: contact === "" ? words("programme.nobody") : contact },
        ]}
      />
    </Card>
  );
}
