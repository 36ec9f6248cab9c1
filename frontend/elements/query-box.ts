interface Suggestion {
  type: string;
  text: string;
  value?: string;
}

const WAIT_MS = 120;
const LEAST_CHARACTERS = 2;
const MOST_CHARACTERS = 200;
let boxes = 0;

/** Completes what is typed: a combobox with a list, after the pattern of the ARIA practices. */
export class QueryBox extends HTMLElement {
  private input!: HTMLInputElement;
  private list!: HTMLElement;
  private suggestions: Suggestion[] = [];
  private active = -1;
  private timer = 0;
  private request: AbortController | undefined;

  connectedCallback(): void {
    const input = this.querySelector("input");
    if (!input || this.list) return;
    this.input = input;
    this.list = document.createElement("div");
    this.list.id = `suggestions-${++boxes}`;
    this.list.className = "suggestions";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", input.getAttribute("aria-label") ?? "");
    this.list.hidden = true;
    this.append(this.list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", this.list.id);
    input.setAttribute("aria-expanded", "false");
    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    // The list must not take the focus, or the blur would close it before the click arrives.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.clicked(event));
  }

  /** Forgets what is under way; called when the search is sent. */
  close(): void {
    clearTimeout(this.timer);
    this.request?.abort();
    this.show([]);
  }

  private typed(): void {
    clearTimeout(this.timer);
    const text = this.input.value.trim();
    if (text.length < LEAST_CHARACTERS) return this.close();
    this.timer = window.setTimeout(() => void this.fetch(text), WAIT_MS);
  }

  private async fetch(text: string): Promise<void> {
    this.request?.abort();
    this.request = new AbortController();
    const parameters = new URLSearchParams({ q: text.slice(0, MOST_CHARACTERS), lang: this.dataset.language ?? "en" });
    try {
      const answer = await fetch(`/api/v1/suggestions?${parameters}`, {
        signal: this.request.signal,
        headers: { Accept: "application/json" },
      });
      if (!answer.ok) return this.show([]);
      const body = (await answer.json()) as { suggestions?: Suggestion[] };
      if (document.activeElement === this.input) this.show(body.suggestions ?? []);
    } catch {
      // Completion is a convenience: without the network one types on.
      this.show([]);
    }
  }

  private show(suggestions: Suggestion[]): void {
    this.suggestions = suggestions;
    this.active = -1;
    this.list.replaceChildren(...suggestions.map((one, index) => this.option(one, index)));
    this.list.hidden = suggestions.length === 0;
    this.input.setAttribute("aria-expanded", String(suggestions.length > 0));
    this.input.removeAttribute("aria-activedescendant");
  }

  private option(suggestion: Suggestion, index: number): HTMLElement {
    const option = document.createElement("div");
    option.id = `${this.list.id}-${index}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const text = document.createElement("span");
    text.dir = "auto";
    text.textContent = suggestion.text;
    const type = document.createElement("small");
    type.textContent = (suggestion.type === "topic" ? this.dataset.topic : this.dataset.listing) ?? "";
    option.append(text, type);
    return option;
  }

  private key(event: KeyboardEvent): void {
    if (this.list.hidden || event.isComposing) return;
    const count = this.suggestions.length;
    if (event.key === "ArrowDown") this.activate((this.active + 2) % (count + 1) - 1);
    else if (event.key === "ArrowUp") this.activate((this.active + count + 1) % (count + 1) - 1);
    else if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && this.active >= 0) this.follow(this.active);
    else return;
    event.preventDefault();
  }

  /** Marks an option; −1 means the text field itself. */
  private activate(index: number): void {
    this.active = index;
    [...this.list.children].forEach((option, at) =>
      option.setAttribute("aria-selected", String(at === index)),
    );
    if (index < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", `${this.list.id}-${index}`);
  }

  private clicked(event: Event): void {
    const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    if (option) this.follow([...this.list.children].indexOf(option));
  }

  private follow(index: number): void {
    const suggestion = this.suggestions[index];
    if (!suggestion) return;
    const language = this.dataset.language ?? "en";
    const value = encodeURIComponent(suggestion.value ?? "");
    if (suggestion.type === "topic" && value) {
      location.assign(`/${language}/search?topic=${value}`);
    } else if (value) {
      location.assign(`/${language}/technologies/${value}`);
    } else {
      this.input.value = suggestion.text;
      this.close();
      this.input.form?.requestSubmit();
    }
  }
}
