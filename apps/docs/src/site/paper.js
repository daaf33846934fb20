// Paper is light, whatever was chosen for the screen.
{
  const { dataset } = document.documentElement;
  let chosen = dataset.theme;
  matchMedia('print').addEventListener('change', ({ matches }) => {
    if (matches) chosen = dataset.theme;
    dataset.theme = matches ? 'light' : chosen;
  });
}
