import type { Carried, HeaderScheme } from '../evidence/types';

/** The scheme of the Authorization header in which a credential of that kind goes; null where it goes in another way as well. */
export function headerSchemeOf( carried?: Carried ): HeaderScheme | null {
	switch ( carried ) {
		case 'basic':
			return 'basic';
		case 'token':
			return 'bearer';
		default:
			return null;
	}
}
