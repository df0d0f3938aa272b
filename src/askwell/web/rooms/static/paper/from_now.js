// A run sheet that begins now: the time of this device goes into its field, and the sheet is asked for again.

document.addEventListener("click", ({ target }) => {
  const start = target.closest("[data-from-now]")?.form.elements.start;
  if (start) start.value = new Date().toTimeString().slice(0, 5);
});
