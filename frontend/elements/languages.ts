/** Closes a menu made of a disclosure on Escape and when the focus or a click goes elsewhere. */
export function closeWhenLeft(menu: HTMLDetailsElement): void {
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }
  });
  const leave = (event: Event): void => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  };
  document.addEventListener("click", leave);
  document.addEventListener("focusin", leave);
}
