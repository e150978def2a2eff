/** What was measured on the server. Times in seconds since the epoch. */
export interface Measured {
	time: number;
	/** `local`, `development`, `staging` or `production`. */
	environment: string;
	home: string;
	siteurl: string;
	/** Whether this page was asked for over HTTPS. */
	isSsl: boolean;
	/** Application passwords; `profile` is where their account is edited. */
	passwords: {
		account: string;
		profile: string;
		name: string;
		created: number;
		lastUsed: number | null;
	}[];
	/** Accounts that may do everything, that an app has logged in to, and in which nobody is logged in with a browser. */
	programs: { account: string; profile: string }[];
	/** Where .htaccess hands the header Authorization on; `line` where it would be lost. */
	passThrough: {
		state: 'inside' | 'outside' | 'own' | 'none' | 'unknown';
		line: number;
	};
	keys: {
		name: string;
		fault: 'missing' | 'sample' | 'double' | 'short';
	}[];
}

/** One line of the list. */
export interface ChecklistItem {
	id: string;
	state: 'done' | 'open' | 'unknown';
	/** What was measured, in one sentence. */
	said: string;
	/** The one step; empty where nothing has to be done. */
	step: string;
	/** Where the step is taken; null where that is no screen. */
	link: { url: string; label: string } | null;
}

/** Makes one. */
export const item = (
	id: string,
	state: ChecklistItem[ 'state' ],
	said: string,
	step = '',
	link: ChecklistItem[ 'link' ] = null
): ChecklistItem => ( { id, state, said, step, link } );
