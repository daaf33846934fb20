import { useState } from 'react';
import '@xs2a/widget';

export function Verification() {
  const [key, setKey] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const [message, setMessage] = useState('');

  async function start() {
    setIsBusy(true);
    setMessage('');
    const answer = await fetch('/verifications', { method: 'POST' }).catch(
      () => null,
    );
    setIsBusy(false);
    if (answer?.ok) setKey((await answer.json()).key);
    else setMessage('Please try again later.');
  }

  return (
    <>
      <h1>Verify your account</h1>
      <p role="status">{message}</p>
      {key === undefined ? (
        <button type="button" disabled={isBusy} onClick={start}>
          Log in to my bank
        </button>
      ) : (
        <xs2a-wizard
          session-key={key}
          endpoint="/wizard"
          lang="en"
          onfinish={() => setMessage('We are checking your account.')}
          onabort={() => setMessage('You have canceled the login.')}
        />
      )}
    </>
  );
}
