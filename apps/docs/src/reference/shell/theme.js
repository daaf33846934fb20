// Before anything is drawn: light or dark, as chosen on any page of the site, else as the system has it.
{
  let chosen = '';
  try {
    chosen = localStorage.getItem('starlight-theme') ?? '';
  } catch {
    // A browser that keeps nothing has nothing chosen.
  }
  const dark = chosen === '' ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
  const paper = matchMedia('print');
  const draw = () => {
    const isDark = dark && !paper.matches;
    document.documentElement.classList.toggle('dark', isDark);
    document.documentElement.classList.toggle('light', !isDark);
  };
  draw();
  // Paper is light, whatever was chosen for the screen.
  paper.addEventListener('change', draw);
}
