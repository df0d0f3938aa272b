# The pages are tested in a real browser. CHROMIUM=… names another one than the machine's.

require_for_tests() {
  want git git
  want chromium "${CHROMIUM:-chromium}" chromium-browser google-chrome
  want_library libatomic1 libatomic.so.1                     # what drives the browser is linked to it
  want_library libpangoft2-1.0-0 libpangoft2-1.0.so.0        # sheets as PDF
  install_missing
  CHROMIUM=$(command -v -- "${CHROMIUM:-chromium}" chromium-browser google-chrome | head -n 1)
  export CHROMIUM
}

# Whether any of the paths among pytest's arguments holds a test that needs the browser.
drives_a_browser() {
  local argument
  for argument; do
    if [[ -e ${argument%%::*} ]] && grep -rqs playwright -- "${argument%%::*}"; then return 0; fi
  done
  return 1
}
