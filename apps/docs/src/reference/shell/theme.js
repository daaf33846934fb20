// Before anything is drawn: light or dark, as chosen on any page of the site, else as the system has it.
{
  const chosen = () => {
    try {
      return localStorage.getItem('starlight-theme') ?? '';
    } catch {
      // A browser that keeps nothing has nothing chosen.
      return '';
    }
  };
  const system = matchMedia('(prefers-color-scheme: dark)');
  const paper = matchMedia('print');
  const draw = () => {
    // Paper is light, whatever the screen is.
    const isDark = !paper.matches && (chosen() || (system.matches ? 'dark' : 'light')) === 'dark';
    document.documentElement.classList.toggle('dark', isDark);
    document.documentElement.classList.toggle('light', !isDark);
  };
  draw();
  paper.addEventListener('change', draw);
  // Readers may change it while the page is open, and some systems do so in the evening.
  system.addEventListener('change', draw);
}
