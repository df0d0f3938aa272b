// Hides or shows. An attribute that is set to what it was has the browser work out styles again.

export function hide(element, hidden) {
  if (element.hidden !== hidden) element.hidden = hidden;
}
