// Everything here makes a page that already works more comfortable; nothing depends on it.
import { FacetedSearch } from "./faceted-search";
import { closeWhenLeft } from "./languages";
import { ListingDraft } from "./listing-draft";
import { NeedDraft } from "./need-draft";
import { PasskeyForm } from "./passkey-form";
import { QueryBox } from "./query-box";
import { ShareLink } from "./share-link";

customElements.define("query-box", QueryBox);
customElements.define("faceted-search", FacetedSearch);
customElements.define("listing-draft", ListingDraft);
customElements.define("need-draft", NeedDraft);
customElements.define("passkey-form", PasskeyForm);
customElements.define("share-link", ShareLink);
document.querySelectorAll<HTMLDetailsElement>("details.languages").forEach(closeWhenLeft);
