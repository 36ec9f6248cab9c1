/**
 * The search of a marketplace on a page of somebody else, by one script tag:
 *
 *   <script src="https://HOST/widget.js" data-language="en" data-organisation="ID" async></script>
 *
 * It stands where the tag stands, keeps its styles to itself, asks the public API without cookies,
 * and so shows what every visitor may see. Without data-organisation it searches everything.
 */
interface Hit {
  id: string;
  kind: string;
  title: string;
  summary?: string;
  language: string;
  organisation: { name: string };
}

const TEXTS: Record<string, [string, string, string, string, string, string]> = {
  // Label, button, nothing found, not reachable, all results, where they come from
  en: ["Search technologies and needs", "Search", "Nothing found.", "The search does not answer now. Try again later.", "All results", "On Symbolon"],
  fr: ["Chercher des technologies et des besoins", "Chercher", "Aucun résultat.", "La recherche ne répond pas. Réessayez plus tard.", "Tous les résultats", "Sur Symbolon"],
  es: ["Buscar tecnologías y necesidades", "Buscar", "Sin resultados.", "La búsqueda no responde. Inténtelo más tarde.", "Todos los resultados", "En Symbolon"],
  ar: ["ابحث عن تكنولوجيات واحتياجات", "ابحث", "لا نتائج.", "البحث لا يستجيب الآن. حاول لاحقًا.", "كل النتائج", "على Symbolon"],
  ru: ["Искать технологии и запросы", "Найти", "Ничего не найдено.", "Поиск сейчас не отвечает. Попробуйте позже.", "Все результаты", "На Symbolon"],
  zh: ["搜索技术和需求", "搜索", "没有结果。", "搜索暂时没有响应，请稍后再试。", "全部结果", "在 Symbolon 上"],
};
const SHOWN = 5;
const STYLE = `
:host{display:block;font:inherit;color:inherit;max-inline-size:40rem}
form{display:flex;gap:.5rem;flex-wrap:wrap;align-items:end}
label{flex:1 1 14rem;font-weight:600}
input{display:block;inline-size:100%;box-sizing:border-box;font:inherit;min-block-size:2.75rem;padding:.4rem .75rem;border:1px solid #767676;border-radius:.4rem}
button{font:inherit;font-weight:600;min-block-size:2.75rem;padding:.4rem 1.1rem;border:0;border-radius:.4rem;background:#0b5a43;color:#fff;cursor:pointer}
:is(input,button,a):focus-visible{outline:3px solid #0b5a43;outline-offset:2px}
ol{list-style:none;padding:0;margin:1rem 0}
li{padding-block:.6rem;border-block-start:1px solid #d5d3cc}
li a{font-weight:600;display:inline-block;padding-block:.2rem}
p{margin:.3rem 0}
.by{font-size:.875rem;opacity:.8}`;

const tag = document.currentScript as HTMLScriptElement | null;

class SymbolonSearch extends HTMLElement {
  private readonly root = this.attachShadow({ mode: "open" });
  private origin = "";
  private asked = 0;
  private language = "en";

  connectedCallback(): void {
    if (this.root.firstChild) return;
    this.origin = this.dataset["origin"] ?? "";
    const wanted = this.dataset["language"] ?? "en";
    this.language = wanted in TEXTS ? wanted : "en";
    const [label, button] = this.texts;
    const style = document.createElement("style");
    style.textContent = STYLE;
    const form = document.createElement("form");
    form.setAttribute("role", "search");
    form.action = this.origin + "/" + this.language + "/search";
    const field = document.createElement("label");
    field.textContent = label;
    const input = document.createElement("input");
    input.type = "search";
    input.name = "q";
    input.maxLength = 1000;
    input.dir = "auto";
    field.append(input);
    const go = document.createElement("button");
    go.textContent = button;
    form.append(field, go);
    const status = document.createElement("p");
    status.setAttribute("role", "status");
    const list = document.createElement("ol");
    const all = document.createElement("p");
    this.root.append(style, form, status, list, all);
    this.lang = this.language;
    this.dir = this.language === "ar" ? "rtl" : "ltr";
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.search(input.value, status, list, all);
    });
  }

  private get texts() {
    return TEXTS[this.language]!;
  }

  private parameters(words: string): URLSearchParams {
    const parameters = new URLSearchParams({ q: words });
    if (this.dataset["organisation"]) parameters.set("organisation", this.dataset["organisation"]);
    return parameters;
  }

  private async search(words: string, status: HTMLElement, list: HTMLElement, all: HTMLElement): Promise<void> {
    const asked = ++this.asked;
    const parameters = this.parameters(words);
    const [, , nothing, unreachable, allResults, source] = this.texts;
    let hits: Hit[];
    try {
      const address = this.origin + "/api/v1/listings?" + parameters + "&limit=" + SHOWN;
      const answer = await fetch(address, { credentials: "omit", headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      hits = ((await answer.json()) as { hits: Hit[] }).hits;
    } catch {
      if (asked === this.asked) status.textContent = unreachable;
      return;
    }
    if (asked !== this.asked) return;
    status.textContent = hits.length === 0 ? nothing : "";
    list.replaceChildren(...hits.map((hit) => this.item(hit)));
    const link = document.createElement("a");
    link.href = this.origin + "/" + this.language + "/search?" + parameters;
    link.textContent = allResults;
    all.replaceChildren(link, document.createTextNode(" · " + source));
    if (hits.length > 0) status.textContent = hits.length + " · " + hits[0]!.title;
    status.className = "by";
  }

  /** Texts become text nodes: nothing that somebody wrote into a listing is markup here. */
  private item(hit: Hit): HTMLElement {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = this.origin + "/" + this.language + (hit.kind === "NEED" ? "/needs/" : "/technologies/") + hit.id;
    link.textContent = hit.title;
    link.lang = hit.language;
    link.dir = "auto";
    item.append(link);
    if (hit.summary) {
      const summary = document.createElement("p");
      summary.textContent = hit.summary;
      summary.lang = hit.language;
      summary.dir = "auto";
      item.append(summary);
    }
    const owner = document.createElement("p");
    owner.className = "by";
    owner.dir = "auto";
    owner.textContent = hit.organisation.name;
    item.append(owner);
    return item;
  }
}

if (!customElements.get("symbolon-search")) customElements.define("symbolon-search", SymbolonSearch);
if (tag) {
  const element = document.createElement("symbolon-search");
  element.dataset["origin"] = new URL(tag.src).origin;
  if (tag.dataset["language"]) element.dataset["language"] = tag.dataset["language"];
  if (tag.dataset["organisation"]) element.dataset["organisation"] = tag.dataset["organisation"];
  tag.after(element);
}
export {};
