// Applies the look chosen in this browser before the first paint; clients/ui/src/theme/appearance.ts keeps it.
for (const name of ["theme", "contrast", "textSize", "density", "motion"]) {
  document.documentElement.dataset[name] = localStorage.getItem(`mlchat.${name}`) ?? "system";
}
