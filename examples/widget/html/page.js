const button = document.querySelector('button');
const status = document.querySelector('[role=status]');
const container = document.getElementById('XS2A-Form');

xs2a.configure({ language: 'en' });
xs2a.finish(() => {
  status.textContent = 'We are checking your account.';
});
xs2a.abort(() => {
  status.textContent = 'You have canceled the login.';
});

button.addEventListener('click', async () => {
  button.disabled = true;
  status.textContent = '';
  const answer = await fetch('/verifications', { method: 'POST' }).catch(
    () => null,
  );
  if (!answer?.ok) {
    button.disabled = false;
    status.textContent = 'Please try again later.';
    return;
  }
  const { key } = await answer.json();
  button.hidden = true;
  container.dataset.xs2a = key;
  xs2a.init();
});
