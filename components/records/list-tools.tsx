import type { Filter } from "@/domain/filter";
import { filterNames } from "@/domain/filter-parse";
import { indicatorCodes } from "@/domain/indicators/codes";
import { listHref, listParameters, type ListAsked } from "@/domain/records/list-asked";
import { doubtLists } from "@/domain/records/lists";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface ListToolsProps {
  language: Language;
  list: ListAsked;
  filter: Filter;
  search: string;
}

/** Which list, and whom in it: two plain forms that keep the filter, so they work without any script. */
export function ListTools(props: ListToolsProps) {
  return (
    <div className="list-tools">
      <ChooseList {...props} />
      <SearchByName {...props} />
    </div>
  );
}

function ChooseList({ language, list, filter }: ListToolsProps) {
  const [words, common] = [translator(language, "records"), translator(language, "words")];
  const chosen = "doubt" in list ? list.doubt : list.code;
  return (
    <form method="get" action="/records">
      <KeptFilter filter={filter} />
      <label>
        {words("choose")}
        <select name="figure" defaultValue={chosen}>
          <optgroup label={words("figures")}>
            {indicatorCodes.map((code) => (
              <option key={code} value={code}>
                {common(`indicator.${code}`)}
              </option>
            ))}
          </optgroup>
          <optgroup label={words("doubts")}>
            {doubtLists.map((doubt) => (
              <option key={doubt} value={doubt}>
                {words(`doubt.${doubt}`)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <button type="submit">{words("show")}</button>
    </form>
  );
}

function SearchByName({ language, list, filter, search }: ListToolsProps) {
  const words = translator(language, "records");
  return (
    <form method="get" action="/records" role="search">
      <KeptFilter filter={filter} />
      {Object.entries(listParameters(list)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        {words("search.label")}
        <small>{words("search.hint")}</small>
        <input type="search" name="search" defaultValue={search} autoComplete="off" maxLength={100} />
      </label>
      <button type="submit">{words("search.submit")}</button>
      {search !== "" && <a href={listHref(list, filter)}>{words("search.clear")}</a>}
    </form>
  );
}

/** The filter as hidden fields: a form of its own keeps what is chosen. */
function KeptFilter({ filter }: { filter: Filter }) {
  return (
    <>
      {filterNames.map((name) => {
        const value = name === "review" ? (filter.review === "reported" ? "" : filter.review) : filter[name].join(",");
        return value === "" ? null : <input key={name} type="hidden" name={name} value={value} />;
      })}
    </>
  );
}
