/** What the gateway says of the installation, at /config.json. */
export interface Settings {
  publicBaseUrl: string;
  oidcIssuerUrl: string;
  oidcClientId: string;
}

export async function readSettings(): Promise<Settings> {
  const answer = await fetch('/config.json');
  if (!answer.ok) throw new Error(`config.json: ${answer.status}`);
  return (await answer.json()) as Settings;
}
