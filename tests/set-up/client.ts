// Tests read answers freely; the schemas are checked by the application itself.
export type Body = Record<string, any>;

export type Answer<T = unknown> = { status: number; body: T; headers: Headers };

/** A browser's way to the api: keeps its cookies and sends its origin. */
export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly origin: string,
  ) {}

  /** What a browser needs to go on as this client. */
  get session(): { name: string; value: string; url: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value, url: this.origin }));
  }

  get<T = Body>(path: string): Promise<Answer<T>> {
    return this.send<T>('GET', path);
  }
  post<T = Body>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.send<T>('POST', path, body);
  }
  put<T = Body>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.send<T>('PUT', path, body);
  }
  patch<T = Body>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.send<T>('PATCH', path, body);
  }
  delete<T = Body>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.send<T>('DELETE', path, body);
  }

  async upload<T = Body>(path: string, file: { name: string; bytes: Uint8Array }): Promise<Answer<T>> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(file.bytes)]), file.name);
    return this.read<T>(await fetch(`${this.url}/api${path}`, { method: 'POST', body: form, headers: this.headers() }));
  }

  /** As a slow line does it: everything but the last bytes, a pause, then the rest. */
  async uploadInTwoPieces<T = Body>(path: string, file: { name: string; bytes: Uint8Array }, lastBytes: number): Promise<Answer<T>> {
    const boundary = 'a-boundary-for-tests';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: text/plain\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    const cut = head.length + file.bytes.length - lastBytes;
    const pieces = async function* () {
      yield body.subarray(0, cut);
      await new Promise((resolve) => setTimeout(resolve, 300));
      yield body.subarray(cut);
    };
    const headers = { ...this.headers(), 'content-type': `multipart/form-data; boundary=${boundary}` };
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers,
      body: ReadableStream.from(pieces()) as never,
      duplex: 'half',
    };
    return this.read<T>(await fetch(`${this.url}/api${path}`, init));
  }

  async send<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const headers = this.headers();
    if (body !== undefined) headers['content-type'] = 'application/json';
    const init: RequestInit = { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return this.read<T>(await fetch(`${this.url}/api${path}`, init));
  }

  private headers(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { origin: this.origin, ...(cookie === '' ? {} : { cookie }) };
  }

  private async read<T>(response: Response): Promise<Answer<T>> {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return { status: response.status, headers: response.headers, body: (isJson && text !== '' ? JSON.parse(text) : text) as T };
  }
}
