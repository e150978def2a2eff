import type { GivenReading, GivenSite } from './reading/given-request';
import { readAll } from './read-all';

export type {
	GivenReading,
	GivenRequest,
	GivenSite,
} from './reading/given-request';
export { loginIn, readAll } from './read-all';

/**
 * Reads the failing request out of whatever text a user has: a command, a program, a line of a log, an archive of the network tab, a
 * configuration. Nothing is sent, and nothing throws.
 *
 * @param text What was pasted, dropped or typed, as it is.
 * @param site Addresses of this site; all three belong to it.
 * @return The request, or the answer where only that is there, or one sentence on what is missing.
 */
export function readGiven( text: string, site: GivenSite ): GivenReading {
	return readAll( text, site ).reading;
}
