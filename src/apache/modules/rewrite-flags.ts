/**
 * Flags of RewriteRule and RewriteCond.
 */
import { isRedirect } from '../kernel/request-record';
import { leadingInteger, trim } from '../syntax/words';
import { isKnownStatus } from './core';

export interface RuleFlags {
	backReferences: {
		escape: boolean;
		only?: string;
		except?: string;
		noPlus: boolean;
		controls: boolean;
	};
	chain: boolean;
	cookies: string[];
	discardPathInfo: boolean;
	env: string[];
	end: boolean;
	handler?: string;
	last: boolean;
	next: boolean;
	rounds: number;
	noCase: boolean;
	noEscape: boolean;
	noSubrequest: boolean;
	proxy: boolean;
	passThrough: boolean;
	queryAppend: boolean;
	queryDiscard: boolean;
	queryLast: boolean;
	/** No query at all, and none is looked for. */
	queryNone: boolean;
	redirect: boolean;
	/** The answer is a status, nothing is substituted. */
	status: boolean;
	responseCode: number;
	skip: number;
	type?: string;
	allow3F: boolean;
	keepSlashes: boolean;
}

/** Rounds of [N] before Apache gives up. */
const ROUNDS = 10000;

const noFlags = (): RuleFlags => ( {
	backReferences: { escape: false, noPlus: false, controls: false },
	chain: false,
	cookies: [],
	discardPathInfo: false,
	env: [],
	end: false,
	last: false,
	next: false,
	rounds: ROUNDS,
	noCase: false,
	noEscape: false,
	noSubrequest: false,
	proxy: false,
	passThrough: false,
	queryAppend: false,
	queryDiscard: false,
	queryLast: false,
	queryNone: false,
	redirect: false,
	status: false,
	responseCode: 302,
	skip: 0,
	allow3F: false,
	keepSlashes: false,
} );

/** Key and value of each flag in `[a=b,c]`, or Apache's complaint. */
export function splitFlags(
	text: string
): [ key: string, value: string ][] | string {
	if (
		text.length < 2 ||
		! text.startsWith( '[' ) ||
		! text.endsWith( ']' )
	) {
		return 'bad flag delimiters';
	}
	const parts = text.slice( 1, -1 ).split( ',' ).map( trim );
	if ( parts[ parts.length - 1 ] === '' ) {
		parts.pop();
	}
	return parts.map( ( part ) => {
		const equals = part.indexOf( '=' );
		return equals < 0
			? [ part, '' ]
			: [ part.slice( 0, equals ), part.slice( equals + 1 ) ];
	} );
}

const REDIRECT_WORDS: Readonly< Record< string, number > > = {
	permanent: 301,
	temp: 302,
	seeother: 303,
};

function setRedirect( flags: RuleFlags, value: string ): string | undefined {
	flags.redirect = true;
	if ( value === '' ) {
		return undefined;
	}
	const named = REDIRECT_WORDS[ value.toLowerCase() ];
	const numeric = /^\d/.test( value );
	const status = named ?? ( numeric ? leadingInteger( value ) : 0 );
	if ( numeric && ! isKnownStatus( status ) ) {
		return `invalid HTTP response code '${ value }' for flag 'R'`;
	}
	if ( numeric && ! isRedirect( status ) ) {
		flags.status = true;
	}
	flags.responseCode = status;
	return undefined;
}

function setStatus( flags: RuleFlags, status: number ): undefined {
	flags.status = true;
	flags.responseCode = status;
}

/** Sets one flag; keys in lower case. */
const SETTERS: Readonly<
	Record<
		string,
		( flags: RuleFlags, value: string ) => string | undefined | void
	>
> = {
	b: ( flags, value ) => {
		flags.backReferences.escape = true;
		flags.backReferences.only = value || flags.backReferences.only;
	},
	bne: ( flags, value ) => {
		flags.backReferences.except = value;
		return value === ''
			? "flag 'BNE' wants a list of characters (i.e. [BNE=...])"
			: undefined;
	},
	bnp: ( flags ) => {
		flags.backReferences.noPlus = true;
	},
	bctls: ( flags ) => {
		Object.assign( flags.backReferences, { escape: true, controls: true } );
	},
	c: ( flags ) => {
		flags.chain = true;
	},
	co: ( flags, value ) => {
		flags.cookies.push( value );
	},
	dpi: ( flags ) => {
		flags.discardPathInfo = true;
	},
	e: ( flags, value ) => {
		flags.env.push( value );
	},
	end: ( flags ) => {
		flags.end = true;
	},
	f: ( flags ) => setStatus( flags, 403 ),
	g: ( flags ) => setStatus( flags, 410 ),
	h: ( flags, value ) => {
		flags.handler = value;
	},
	l: ( flags ) => {
		flags.last = true;
	},
	n: ( flags, value ) => {
		flags.next = true;
		flags.rounds = value === '' ? flags.rounds : leadingInteger( value );
	},
	nc: ( flags ) => {
		flags.noCase = true;
	},
	ne: ( flags ) => {
		flags.noEscape = true;
	},
	ns: ( flags ) => {
		flags.noSubrequest = true;
	},
	p: ( flags ) => {
		flags.proxy = true;
	},
	pt: ( flags ) => {
		flags.passThrough = true;
	},
	qsa: ( flags ) => {
		flags.queryAppend = true;
	},
	qsd: ( flags ) => {
		flags.queryDiscard = true;
	},
	qsl: ( flags ) => {
		flags.queryLast = true;
	},
	r: setRedirect,
	s: ( flags, value ) => {
		flags.skip = leadingInteger( value );
	},
	t: ( flags, value ) => {
		flags.type = value;
	},
	unsafeallow3f: ( flags ) => {
		flags.allow3F = true;
	},
	unsafeprefixstat: () => undefined,
	unc: ( flags ) => {
		flags.keepSlashes = true;
	},
};

const LONG_NAMES: Readonly< Record< string, string > > = {
	backrefescaping: 'b',
	backrefernoplus: 'bnp',
	chain: 'c',
	cookie: 'co',
	d: 'dpi',
	discardpath: 'dpi',
	env: 'e',
	forbidden: 'f',
	gone: 'g',
	handler: 'h',
	last: 'l',
	next: 'n',
	nocase: 'nc',
	noescape: 'ne',
	nosubreq: 'ns',
	proxy: 'p',
	passthrough: 'pt',
	qsappend: 'qsa',
	qsdiscard: 'qsd',
	qslast: 'qsl',
	redirect: 'r',
	skip: 's',
	type: 't',
};

function setFlag(
	flags: RuleFlags,
	key: string,
	value: string
): string | undefined | void {
	const lower = key.toLowerCase();
	const name = LONG_NAMES[ lower ] ?? lower;
	if ( Object.prototype.hasOwnProperty.call( SETTERS, name ) ) {
		return SETTERS[ name ]?.( flags, value );
	}
	// Apache lets any word that begins with D pass.
	return lower.startsWith( 'd' ) ? undefined : `unknown flag '${ key }'`;
}

/** Read before: a list of redirects has the same flags on every line. */
const flagsRead = new Map< string | undefined, RuleFlags | string >();
const MOST_READ = 500;

/** Flags of a rule, the caller's own; or Apache's complaint. */
export function readRuleFlags( text: string | undefined ): RuleFlags | string {
	let known = flagsRead.get( text );
	if ( known === undefined ) {
		known = readFlags( text );
		if ( flagsRead.size >= MOST_READ ) {
			flagsRead.clear();
		}
		flagsRead.set( text, known );
	}
	return typeof known === 'string' ? known : { ...known };
}

function readFlags( text: string | undefined ): RuleFlags | string {
	const pairs = text === undefined ? [] : splitFlags( text );
	if ( typeof pairs === 'string' ) {
		return pairs;
	}
	const flags = noFlags();
	for ( const [ key, value ] of pairs ) {
		const complaint = setFlag( flags, key, value );
		if ( complaint ) {
			return complaint;
		}
	}
	return flags;
}
