/** How a login ended. `hash` never leaves the server: it is told apart there into `keys`, `turns` and `password`. */
export type EndingWay =
	| 'destroyed'
	| 'logged-out'
	| 'keys'
	| 'turns'
	| 'domain'
	| 'clock'
	| 'cache'
	| 'gone'
	| 'password'
	| 'expired'
	| 'logout'
	| 'profile'
	| 'deleted'
	| 'page'
	| 'cli';

/** A login that has ended. */
export interface EndedLogin {
	/** Login of the account; empty where it may not be told. */
	account: string;
	way: EndingWay;
	/** When it began and when it showed that it had ended, in seconds since the epoch. */
	login: number;
	at: number;
	/** Seconds it was meant to last, and did at most. */
	meant: number;
	lasted: number;
	/** The domain its cookie was made for, where that is none of the site’s. */
	domain: string;
	/** Name of the component whose code ended it, with file and line; empty and 0 where none is known. */
	by: string;
	file: string;
	line: number;
	/** The hook on which WordPress’s own code ended it; empty where other code did. */
	hook: string;
}

/** What was recorded of logins. */
export interface RecordedLogins {
	/** Since when, in seconds since the epoch; null while the history is off. */
	since: number | null;
	/** Seconds that a login is meant to last now, without and with “Remember Me”. */
	session: number;
	remembered: number;
	/** Code that decides how long. */
	setters: { name: string; file: string; line: number }[];
	/** Recorded logins whose time is not over and that are not known to have ended. */
	open: number;
	/** The latest first. */
	ended: EndedLogin[];
}

/** Ways that nobody on the site asked for, before the time was over. */
const EARLY: ReadonlySet< EndingWay > = new Set( [
	'destroyed',
	'logged-out',
	'keys',
	'turns',
	'domain',
	'clock',
	'cache',
	'gone',
] );

/** Whether a login ended before its time without anybody having asked for it. */
export const isEarly = ( { way }: EndedLogin ): boolean => EARLY.has( way );

/** Logins that ended in the same way, by the same line of code. */
export interface WayOfEnding {
	/** The latest of them. */
	latest: EndedLogin;
	count: number;
	/** Medians, in seconds. */
	lasted: number;
	meant: number;
}

/** The middle one of some numbers, the lower of two; there must be one. */
export function median( numbers: readonly number[] ): number {
	const sorted = [ ...numbers ].sort( ( one, other ) => one - other );
	return sorted[ Math.floor( ( sorted.length - 1 ) / 2 ) ] ?? 0;
}

/** The ways in which logins ended: those before their time first, each kind by how often. */
export function waysOf( ended: readonly EndedLogin[] ): WayOfEnding[] {
	const alike = new Map< string, EndedLogin[] >();
	for ( const login of ended ) {
		const { way, by, file, line, hook, domain } = login;
		const key = JSON.stringify( [ way, by, file, line, hook, domain ] );
		alike.set( key, [ ...( alike.get( key ) ?? [] ), login ] );
	}
	return [ ...alike.values() ]
		.flatMap( ( logins ) => {
			const [ latest ] = logins;
			return latest
				? [
						{
							latest,
							count: logins.length,
							lasted: median(
								logins.map( ( { lasted } ) => lasted )
							),
							meant: median(
								logins.map( ( { meant } ) => meant )
							),
						},
					]
				: [];
		} )
		.sort(
			( one, other ) =>
				Number( isEarly( other.latest ) ) -
					Number( isEarly( one.latest ) ) || other.count - one.count
		);
}
