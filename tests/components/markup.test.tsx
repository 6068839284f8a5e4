import { render } from "@testing-library/react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Chain } from "@/components/charts/chain";
import { markup } from "@/components/charts/markup";

function Bar({ name, isLast }: { name: string; isLast: boolean }) {
  return (
    <>
      <rect className="bar" x="0" width="50%" height={12} rx={undefined} />
      {isLast && <text y="12">{name}</text>}
      {[1, 2].map((value) => (
        <tspan key={value}>{value}</tspan>
      ))}
    </>
  );
}

test("a drawing as text is what React itself would write", () => {
  const drawing = (
    <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-label={'Musanze "north" & co'}>
      <Bar name="A < B" isLast />
      <Bar name="hidden" isLast={false} />
    </svg>
  );
  expect(markup(drawing)).toBe(renderToStaticMarkup(drawing));
});

test("a name from the register cannot become markup", () => {
  const name = '<img src=x onerror="alert(1)">';
  const { container } = render(<Chain language="en" label={name} steps={[{ key: "a", name, value: 1, note: name }]} />);
  expect(container.querySelector("img")).toBeNull();
  expect(container.textContent).toContain(name);
});

test("what is no drawing is refused", () => {
  expect(() => markup({ not: "an element" } as never)).toThrow("no element");
});
