/** Kinds of refusals. One request can show under two: a cookie that has expired, and the 401 that came of it. */
export type RefusalKind =
	'rest' | 'ajax' | 'login' | 'password' | 'nonce' | 'cookie';

/** What a refused request identified itself with. */
export type RecordedCredential =
	'none' | 'cookie' | 'cookie-nonce' | 'basic' | 'bearer' | 'other';

/** Refusals that are alike but for the minute. */
export interface RecordedRefusal {
	kind: RefusalKind;
	/** Pattern of the route, action, nonce’s purpose or way in; empty where the site has none of that name. */
	subject: string;
	/** Empty where too many different ones came within a minute: then only kind, status and credential are known. */
	method: string;
	/** 0 where the answer’s status says nothing. */
	status: number;
	code: string;
	credential: RecordedCredential;
	/** The plugin in which PHP stopped; empty where nothing shows one. */
	component: string;
	/** Login of the account; empty where none is known. For a cookie it is the name that stands in it, which anybody can write. */
	account: string;
	/** Minutes since the epoch. */
	first: number;
	last: number;
	hits: number;
	/** Different senders, at least as many; 60 are as many as can be told apart. */
	senders: number;
}

/** What kind of thing has changed. */
export type ChangeSubject =
	| 'plugin'
	| 'must-use'
	| 'drop-in'
	| 'theme'
	| 'core'
	| 'htaccess'
	| 'address'
	| 'permalinks'
	| 'keys'
	| 'roles'
	| 'setting'
	| 'server'
	| 'application-password';

/** What became of it. `edited`: its content is another with the same version; `changed`: its value is another; `used`: for the first time. */
export type ChangeCode =
	| 'added'
	| 'removed'
	| 'activated'
	| 'deactivated'
	| 'updated'
	| 'edited'
	| 'changed'
	| 'used';

/** Something that changed on the site. */
export interface RecordedChange {
	subject: ChangeSubject;
	/** Basename of a plugin, name of a setting. */
	id: string;
	what: ChangeCode;
	name: string;
	/** Versions or values; empty where there is none. */
	from: string;
	to: string;
	/** Login of the account it is about, or that did it. */
	account: string;
	/** When it was seen, in seconds since the epoch; a whole minute. */
	time: number;
	/** When it had not happened yet; null where the minute is known. */
	since: number | null;
}

/** What the watch asks every hour; `Hourly_Watch` in src/server/history says what each is. */
export type WatchQuestion = 'rest' | 'posts' | 'login' | 'header' | 'inside';

/** What the watch was answered. */
export interface WatchAnswer {
	/** `unknown`: no answer came, or something else answered. */
	state: 'works' | 'fails' | 'unknown';
	/** 0 without an answer. */
	status: number;
	code: string;
}

/** A time in which the watch got the same answers whenever it asked, in seconds since the epoch. */
export interface WatchSpan {
	from: number;
	to: number;
	answers: Partial< Record< WatchQuestion, WatchAnswer > >;
}

/** An answer that was another than the time before: it changed between `since` and `time`, in seconds since the epoch. */
export interface WatchChange {
	question: WatchQuestion;
	to: 'works' | 'fails';
	since: number;
	time: number;
	status: number;
	code: string;
	/** Who answered, as a traced request has shown; null where that is not known. */
	origin: WatchOrigin | null;
}

/** Who answered what the watch asked. */
interface WatchOrigin {
	/** Basename of a plugin; empty where it is none. */
	component: string;
	name: string;
	/** Below WordPress’s folder. */
	file: string;
	/** 0 where it is not known. */
	line: number;
}

/** What the watch has seen. */
export interface WatchSeen {
	/** The oldest first. Between two of them that lie apart it did not ask. */
	spans: WatchSpan[];
	/** The latest first. */
	changes: WatchChange[];
}

/** What was recorded on a site. */
export interface RecordedHistory {
	/** Since when, in seconds since the epoch; null while it is off. */
	since: number | null;
	/** From when on nothing that was recorded was deleted again: what is older is not known. In seconds since the epoch; null while it is off. */
	from: number | null;
	/** Whether it stays when the plugin is deactivated. */
	keeps: boolean;
	/** False where the database refuses to take what is new. */
	isWritten: boolean;
	/** The latest first. */
	refusals: RecordedRefusal[];
	/** The latest first. */
	changes: RecordedChange[];
	/** Hours since the epoch, kind, how many. */
	hours: [ number, RefusalKind, number ][];
	watch: WatchSeen;
	/** Refusals and changes that there are besides. */
	left: number;
}
