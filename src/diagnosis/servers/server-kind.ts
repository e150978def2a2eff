import type { ServerFacts } from '../evidence/types';

/** Web servers that are told the same thing in different words. */
export type ServerKind = 'apache' | 'litespeed' | 'nginx' | 'iis';

/**
 * The server in use, by what it calls itself. One that says nothing is taken for Apache, whose .htaccess most hosts read.
 *
 * @param server Facts; null when not known.
 */
export function serverKind( server: ServerFacts | null ): ServerKind {
	const software = server?.software ?? '';
	if ( /nginx|openresty/i.test( software ) ) {
		return 'nginx';
	}
	if ( /microsoft-iis/i.test( software ) ) {
		return 'iis';
	}
	return /litespeed/i.test( software ) ? 'litespeed' : 'apache';
}
