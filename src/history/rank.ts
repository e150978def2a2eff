import type { ChangeSubject, RecordedChange } from './types';

/** How well a change fits what broke: the higher, the earlier it is named. Still a suspicion. */
export type Rank = ( change: RecordedChange ) => number;

/** What is known of what broke. */
interface Signs {
	/** Basenames of plugins that are suspected. */
	suspects?: readonly string[];
	/** Names of components whose code was seen to do it. */
	names?: readonly string[];
	/** The error code that was answered. */
	code?: string;
	/** What kind of thing can break this at all, and a theme for example can not. */
	subjects?: readonly ChangeSubject[];
}

/** What can refuse requests, or end logins, by code. */
export const CODE: readonly ChangeSubject[] = [
	'plugin',
	'must-use',
	'drop-in',
	'setting',
];

/** Letters by which a code can be told to begin with a plugin’s name: fewer would be chance. */
const TELLING = 4;

const plain = ( text: string ): string =>
	text.toLowerCase().replace( /[^a-z0-9]/g, '' );

/** Whether an error code begins as a plugin’s folder is called, as plugins write them: `wall_blocked` of wall/wall.php. */
function isOfCode( { subject, id }: RecordedChange, code: string ): boolean {
	const folder = plain( id.replace( /\/.*|\.php$/g, '' ) );
	return (
		subject === 'plugin' &&
		folder.length >= TELLING &&
		plain( code ).startsWith( folder )
	);
}

/** The rank of changes by what is known of what broke. */
export const rankOf =
	( { suspects = [], names = [], code = '', subjects = [] }: Signs ): Rank =>
	( change ) => {
		if (
			suspects.includes( change.id ) ||
			( change.name !== '' && names.includes( change.name ) )
		) {
			return 3;
		}
		if ( isOfCode( change, code ) ) {
			return 2;
		}
		return Number( subjects.includes( change.subject ) );
	};
