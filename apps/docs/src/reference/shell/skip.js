// The addresses of these pages are routes, which a link to an element of the page would leave.
document.querySelector('.skip')?.addEventListener('click', (event) => {
  const main = document.querySelector('main');
  if (!main) return;
  event.preventDefault();
  // Zenscroll, a part of Swagger UI, scrolls to the target of any other link and writes it into the address.
  event.stopPropagation();
  main.tabIndex = -1;
  main.focus();
});
