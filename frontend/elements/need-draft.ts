const WAIT_MS = 600;

/**
 * Shows the technologies that suit a need while it is typed: sends the form as its own button would
 * and puts the fresh list in place. What is typed stays in the page; nothing is stored by looking.
 */
export class NeedDraft extends HTMLElement {
  private request: AbortController | undefined;
  private timer = 0;
  private status!: HTMLElement;

  connectedCallback(): void {
    if (this.status) return;
    this.status = document.createElement("p");
    this.status.className = "unseen";
    this.status.setAttribute("role", "status");
    this.append(this.status);
    this.addEventListener("input", () => this.typed());
    this.addEventListener("submit", () => this.stop());
  }

  private get form(): HTMLFormElement {
    return this.querySelector("form")!;
  }

  private typed(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.look(), WAIT_MS);
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.request?.abort();
  }

  private async look(): Promise<void> {
    this.request?.abort();
    const request = (this.request = new AbortController());
    const fields = new URLSearchParams();
    new FormData(this.form).forEach((value, name) => {
      if (typeof value === "string" && name !== "token") fields.append(name, value);
    });
    this.classList.add("fetching");
    try {
      const answer = await fetch(this.form.action, { method: "POST", body: fields, signal: request.signal });
      if (answer.ok) this.show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch (problem) {
      // The next key tries again; without the network the button says what is wrong.
      if (!request.signal.aborted) console.warn(problem);
    }
    if (this.request === request) this.classList.remove("fetching");
  }

  private show(page: Document): void {
    const fresh = page.getElementById("preview");
    const shown = document.getElementById("preview");
    if (!fresh || !shown) return;
    const open = new Set([...shown.querySelectorAll("details[open]")].map((one) => one.closest("article")?.id));
    shown.replaceChildren(...fresh.childNodes);
    shown.querySelectorAll("details").forEach((one) => (one.open = open.has(one.closest("article")?.id ?? "")));
    const heard = [...shown.querySelectorAll("#preview-count, .card-title")].slice(0, 2);
    const words = heard.map((one) => one.textContent?.trim() ?? "").join(": ");
    // Only what changed is announced, so that nobody hears the same at every key.
    if (this.status.textContent !== words) this.status.textContent = words;
  }
}
