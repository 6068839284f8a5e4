"use client";

import type { EnrolTexts } from "@/components/entry/enrolment-options";
import { useForm } from "@/components/forms/entry-form";
import { doublesShown } from "@/domain/entry/enrolment/doubles";
import { valueOf } from "@/domain/forms/form-state";

/** Who is on record already and alike, and in what: the officer opens the same person or says why it is another. */
export function DoublesFound({ texts }: { texts: EnrolTexts }) {
  const { values } = useForm().state;
  return (
    <>
      <p>{texts.doubles.lede}</p>
      <ul className="doubles">
        {doublesShown(valueOf(values, "doubles-shown")).map(({ id, name, about, score, likenesses }) => (
          <li key={id}>
            <p>
              <b>{name}</b> <span className="quiet">{about}</span>
            </p>
            <p>
              {likenesses.map((likeness) => texts.likeness[likeness]).join(", ")}{" "}
              <span className="quiet">({texts.doubles.score.replace("{score}", String(score))})</span>
            </p>
            <a
              className="quiet-button"
              href={`/people/${id}`}
              aria-label={texts.doubles.openName.replace("{name}", name)}
            >
              {texts.doubles.open}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
