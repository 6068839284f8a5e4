import { Fragment, isValidElement, type FunctionComponent, type ReactNode } from "react";

const names: Readonly<Record<string, string>> = { className: "class" };
const omitted = new Set(["children", "key"]);

/**
 * A drawing as text. A picture has hundreds of shapes that never change by themselves: as text they are sent once and
 * the browser need not take each of them over. Understands what drawings are made of (plain elements, fragments and
 * components without hooks) and escapes every text and attribute; anything else throws.
 */
export function markup(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number") return escaped(String(node));
  if (Array.isArray(node)) return node.map(markup).join("");
  if (!isValidElement<Record<string, ReactNode>>(node))
    throw new Error("A drawing holds something that is no element.");
  const { type, props } = node;
  if (type === Fragment) return markup(props.children);
  if (isComponent(type)) return markup(result(type(props)));
  if (typeof type !== "string") throw new Error("A drawing holds a component that only a browser can run.");
  return `<${type}${attributes(props)}>${markup(props.children)}</${type}>`;
}

function isComponent(type: unknown): type is FunctionComponent<Record<string, ReactNode>> {
  return typeof type === "function";
}

function result(drawn: ReturnType<FunctionComponent>): ReactNode {
  if (drawn instanceof Promise) throw new Error("A drawing must not wait.");
  return drawn;
}

function attributes(props: Readonly<Record<string, unknown>>): string {
  return Object.entries(props)
    .filter(([name, value]) => !omitted.has(name) && value !== undefined && value !== null && value !== false)
    .map(([name, value]) => ` ${names[name] ?? name}="${escaped(String(value))}"`)
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
