import { QueryBox } from "./query-box";

const WIDE = "(min-width: 56rem)";

/**
 * Fetches the result of a changed filter and puts it in place, so that focus and place on the page
 * stay. The address is the whole state: back, forward and reload show what they should.
 */
export class FacetedSearch extends HTMLElement {
  private request: AbortController | undefined;
  private status!: HTMLElement;

  connectedCallback(): void {
    if (this.status) return;
    this.status = document.createElement("p");
    this.status.className = "unseen";
    this.status.setAttribute("role", "status");
    this.append(this.status);
    this.unfoldWhereWide();
    this.addEventListener("change", (event) => this.changed(event));
    this.addEventListener("submit", (event) => this.submitted(event));
    this.addEventListener("click", (event) => this.clicked(event));
    addEventListener("popstate", () => {
      if (location.pathname === this.form.action.replace(location.origin, "")) {
        void this.go(location.href, { push: false });
      }
    });
  }

  private get form(): HTMLFormElement {
    return this.querySelector("form")!;
  }

  private get filters(): HTMLDetailsElement | null {
    return this.querySelector("details.filters");
  }

  /** Browsers that cannot unfold the column by style alone get it unfolded here. */
  private unfoldWhereWide(): void {
    if (!CSS.supports("selector(::details-content)") && matchMedia(WIDE).matches && this.filters) {
      this.filters.open = true;
    }
  }

  private changed(event: Event): void {
    const field = event.target;
    // What is ticked to be compared belongs to another form.
    if ((field instanceof HTMLSelectElement || field instanceof HTMLInputElement) && field.form !== this.form) return;
    if (field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && field.type === "checkbox")) {
      void this.go(this.address(), { push: true });
    }
  }

  private submitted(event: SubmitEvent): void {
    if (event.target !== this.form) return;
    event.preventDefault();
    this.querySelectorAll<QueryBox>("query-box").forEach((box) => box.close());
    if (!matchMedia(WIDE).matches && this.filters) this.filters.open = false;
    void this.go(this.address(), { push: true, focus: "total" });
  }

  private clicked(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link || !plain || link.origin !== location.origin) return;
    if (link.pathname !== new URL(this.form.action).pathname) return;
    event.preventDefault();
    void this.go(link.href, { push: true, focus: "total" });
  }

  /** The address that the form would lead to, without empty parts. */
  private address(): string {
    const parameters = new URLSearchParams();
    new FormData(this.form).forEach((value, name) => {
      if (typeof value === "string" && value.trim() !== "") parameters.append(name, value);
    });
    const query = parameters.toString();
    return this.form.action + (query ? `?${query}` : "");
  }

  private async go(url: string, how: { push: boolean; focus?: string }): Promise<void> {
    this.request?.abort();
    const request = (this.request = new AbortController());
    this.classList.add("fetching");
    this.status.textContent = this.dataset.fetching ?? "";
    try {
      const answer = await fetch(url, { signal: request.signal, headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!page.querySelector("faceted-search")) return location.assign(url);
      if (how.push) history.pushState(null, "", url);
      this.show(page, how);
    } catch (problem) {
      if (request.signal.aborted) return;
      console.warn(problem);
      this.status.textContent = this.dataset.failed ?? "";
    }
    this.classList.remove("fetching");
  }

  private show(page: Document, how: { push: boolean; focus?: string }): void {
    const focused = how.focus ?? document.activeElement?.id;
    const unfolded = new Map<string, boolean>();
    this.querySelectorAll("details").forEach((one) => unfolded.set(one.id, one.open));
    const picked = [...this.querySelectorAll(".pick :checked")].map((one) => one.id);
    for (const id of ["results", "filters"]) {
      const fresh = page.getElementById(id);
      if (fresh) document.getElementById(id)?.replaceChildren(...fresh.childNodes);
    }
    this.querySelectorAll("details").forEach((one) => (one.open = unfolded.get(one.id) ?? one.open));
    for (const id of picked) {
      const pick = document.getElementById(id);
      if (pick instanceof HTMLInputElement) pick.checked = true;
    }
    const typed = page.querySelector<HTMLInputElement>("#q")?.value ?? "";
    const input = this.querySelector<HTMLInputElement>("#q");
    if (input && (!how.push || document.activeElement !== input)) input.value = typed;
    document.title = page.title;
    for (const place of [".languages ul", ".site-nav"]) {
      const fresh = page.querySelector(place);
      if (fresh) document.querySelector(place)?.replaceChildren(...fresh.childNodes);
    }
    const total = document.getElementById("total");
    this.status.textContent = total?.textContent?.trim() ?? "";
    if (focused) document.getElementById(focused)?.focus({ preventScroll: how.focus === undefined });
  }
}
