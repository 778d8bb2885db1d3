/** What one notification says. There is one for each `tag`: a newer one takes the place of the older. */
export type Notice = { title: string; body: string; tag: string; open: () => void };

/** Shows it; false when the browser will not. */
export async function show({ title, body, tag, open }: Notice): Promise<boolean> {
  // The page makes its own sound, or none.
  const options: NotificationOptions = { body, tag, icon: "/icon.svg", silent: true };
  try {
    const notification = new Notification(title, options);
    notification.onclick = () => {
      window.focus();
      notification.close();
      open();
    };
    return true;
  } catch {
    // Browsers of phones leave this to a service worker.
    return throughWorker(title, options);
  }
}

async function throughWorker(title: string, options: NotificationOptions): Promise<boolean> {
  const worker = "serviceWorker" in navigator ? await navigator.serviceWorker.getRegistration() : undefined;
  if (worker === undefined) return false;
  try {
    await worker.showNotification(title, options);
    return true;
  } catch {
    return false;
  }
}
