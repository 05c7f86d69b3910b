import { Socket } from 'node:net';

/**
 * A socket that writes once a tick: statements sent together leave in one packet,
 * where each would cost a system call and wake the server for itself.
 */
export class GatheringSocket extends Socket {
  private gathers = false;

  override cork(): void {
    super.cork();
    if (this.gathers) return;
    this.gathers = true;
    super.cork();
    process.nextTick(() => {
      this.gathers = false;
      this.uncork();
    });
  }
}
