"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/forms/entry-form";
import { valueOf, valuesOf } from "@/domain/forms/form-state";

interface FieldProps {
  name: string;
  hint?: string;
  /** A field that may stay empty says so. */
  optional?: boolean;
  /** Of the label, where it is not the page's language. */
  lang?: string;
}

export interface Option {
  value: string;
  label: string;
}

interface Described {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** A label above, a hint, what is wrong, and the control itself. */
function Field({
  name,
  hint,
  optional = false,
  lang,
  control,
}: FieldProps & { control: (props: Described) => ReactNode }) {
  const { described, error } = useDescribed(name, hint);
  return (
    <div className={error === undefined ? "field" : "field wrong"}>
      <label htmlFor={described.id} lang={lang}>
        <FieldLabel name={name} optional={optional} />
      </label>
      <Told name={name} hint={hint} error={error} />
      {control(described)}
    </div>
  );
}

/** Several controls under one legend. */
function Group({ name, hint, optional = false, lang, children }: FieldProps & { children: ReactNode }) {
  const { described, error } = useDescribed(name, hint);
  return (
    <fieldset
      id={described.id}
      className={error === undefined ? "field" : "field wrong"}
      aria-describedby={described["aria-describedby"]}
    >
      <legend lang={lang}>
        <FieldLabel name={name} optional={optional} />
      </legend>
      <Told name={name} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

function FieldLabel({ name, optional }: { name: string; optional: boolean }) {
  const { labels, words } = useForm();
  return (
    <>
      {labels[name] ?? name}
      {optional && <span className="optional"> {words.optional}</span>}
    </>
  );
}

function Told({ name, hint, error }: { name: string; hint: string | undefined; error: string | undefined }) {
  return (
    <>
      {hint !== undefined && (
        <p className="hint" id={`hint-${name}`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="field-error" id={`error-${name}`}>
          {error}
        </p>
      )}
    </>
  );
}

function useDescribed(name: string, hint: string | undefined): { described: Described; error: string | undefined } {
  const { state } = useForm();
  const error = state.problems.find(({ field }) => field === name)?.message;
  const told = [hint === undefined ? null : `hint-${name}`, error === undefined ? null : `error-${name}`];
  const describedBy = told.filter((id) => id !== null).join(" ");
  const described: Described = {
    id: `field-${name}`,
    name,
    "aria-describedby": describedBy === "" ? undefined : describedBy,
    "aria-invalid": error === undefined ? undefined : true,
  };
  return { described, error };
}

export interface TextFieldProps extends FieldProps {
  /** How the browser helps to type it. */
  kind?: "text" | "email" | "password" | "date" | "tel";
  inputMode?: "numeric" | "decimal";
  autoComplete?: string;
  width?: "short" | "medium" | "long";
}

export function TextField({ kind = "text", inputMode, autoComplete, width = "long", ...field }: TextFieldProps) {
  const { state } = useForm();
  return (
    <Field
      {...field}
      control={(described) => (
        <input
          {...described}
          type={kind}
          inputMode={inputMode}
          autoComplete={autoComplete ?? "off"}
          className={`input ${width}`}
          // A password is never sent back to the page.
          defaultValue={kind === "password" ? "" : valueOf(state.values, field.name)}
        />
      )}
    />
  );
}

export function TextArea(field: FieldProps) {
  const { state } = useForm();
  return (
    <Field
      {...field}
      control={(described) => (
        <textarea {...described} rows={4} className="input long" defaultValue={valueOf(state.values, field.name)} />
      )}
    />
  );
}

/** `none` is the name of the empty choice; without it one of the options is always chosen. */
export function SelectField({ options, none, ...field }: FieldProps & { options: readonly Option[]; none?: string }) {
  const { state } = useForm();
  return (
    <Field
      {...field}
      control={(described) => (
        <select {...described} className="input" defaultValue={valueOf(state.values, field.name)}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    />
  );
}

export function RadioField({ options, ...field }: FieldProps & { options: readonly Option[] }) {
  const { state } = useForm();
  return (
    <Group {...field}>
      {options.map(({ value, label }) => (
        <label key={value} className="choice">
          <input
            type="radio"
            name={field.name}
            value={value}
            defaultChecked={valueOf(state.values, field.name) === value}
          />
          {label}
        </label>
      ))}
    </Group>
  );
}

/** Any number of choices; each chosen one is sent under the field's name. */
export function CheckboxField({ options, ...field }: FieldProps & { options: readonly Option[] }) {
  const { state } = useForm();
  return (
    <Group {...field}>
      {options.map(({ value, label }) => (
        <label key={value} className="choice">
          <input
            type="checkbox"
            name={field.name}
            value={value}
            defaultChecked={valuesOf(state.values, field.name).includes(value)}
          />
          {label}
        </label>
      ))}
    </Group>
  );
}

/** What a form carries without showing it: keys and versions. */
export function HiddenField({ name }: { name: string }) {
  const { state } = useForm();
  return <input type="hidden" name={name} defaultValue={valueOf(state.values, name)} />;
}
