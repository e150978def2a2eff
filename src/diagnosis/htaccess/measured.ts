/**
 * What a server honours, found out by asking it: which questions to put into a scratch folder, and what the answers mean.
 *
 * Each question is a .htaccess beside two plain files, `marker` and `second`; `marker` is asked for over HTTP.
 */
import { shortModuleName } from './simulation/loaded-modules';
import type { Sapi, ServerFacts } from './types';

/** One .htaccess to try; `text` is bytes, one character each. */
export interface ScratchQuestion {
	id: string;
	text: string;
}

/** What came back from it. */
export interface ScratchAnswer {
	id: string;
	/** Null when no answer came. */
	status: number | null;
	served: 'marker' | 'second' | 'other';
	/** Lower-case names. */
	headers: Record< string, string >;
}

/** What is known now; null: it could not be told. */
export interface MeasuredServer {
	/** Whether the scratch folder can be reached at all: without that nothing else is known. */
	reachable: boolean;
	/** Whether .htaccess files are read. */
	read: boolean | null;
	/** Modules that are there, of those that were asked for, by their short names. */
	modules: string[] | null;
	/** Modules that were asked for and are not there. */
	missing: string[];
	/** Words of AllowOverride. */
	allowOverride: string[] | null;
	/** Whether a RewriteRule takes effect. */
	rewrites: boolean | null;
	/** Whether `CGIPassAuth` is known and allowed (Apache 2.4.13). */
	cgiPassAuth: boolean | null;
	/** Whether the server takes the proposed text without an error; null also when none was proposed. */
	parses: boolean | null;
	sapi: Sapi | null;
}

const READ_HEADER = 'X-WS401-Read';
const MODULES_HEADER = 'X-WS401-Modules';

/** Every Apache has this section, may use it everywhere, and refuses it without an argument. */
const BROKEN = '<Files>\n</Files>\n';

/** Modules whose directives decide about 401s, and those by which PHP is run. */
const ASKED = [
	'access_compat',
	'alias',
	'auth_basic',
	'auth_digest',
	'authn_core',
	'authn_file',
	'authz_core',
	'authz_host',
	'authz_user',
	'authz_groupfile',
	'autoindex',
	'brotli',
	'cache',
	'cgi',
	'cgid',
	'deflate',
	'dir',
	'env',
	'expires',
	'ext_filter',
	'fcgid',
	'filter',
	'headers',
	'include',
	'lsapi',
	'mime',
	'negotiation',
	'pagespeed',
	'php',
	'php5',
	'php7',
	'proxy',
	'proxy_fcgi',
	'remoteip',
	'rewrite',
	'security2',
	'setenvif',
	'speling',
	'ssl',
	'substitute',
	'suphp',
	'userdir',
	'version',
];

/** A harmless directive of each class of AllowOverride. What a missing module could spoil is asked only where it is there. */
const CLASSES: Readonly< Record< string, string > > = {
	FileInfo: 'ErrorDocument 404 default\n',
	AuthConfig:
		'<IfModule mod_authn_core.c>\nAuthName "scratch"\n</IfModule>\n',
	Limit: '<IfModule mod_access_compat.c>\nOrder Deny,Allow\n</IfModule>\n',
	Indexes: '<IfModule mod_dir.c>\nDirectoryIndex index.html\n</IfModule>\n',
	Options: 'Options -Indexes\n',
};

const inModule = ( name: string, text: string ) =>
	`<IfModule ${ name }>\n${ text }</IfModule>\n`;

/** How <IfModule> calls each module, by short name. `more` are names as the site's own files write them. */
function conditions( more: readonly string[] ): Map< string, string > {
	const asked = new Map(
		ASKED.map( ( name ) => [ name, `mod_${ name }.c` ] )
	);
	asked.set( 'LiteSpeed', 'LiteSpeed' );
	for ( const written of more ) {
		const plain = written.replace( /^!/, '' );
		const name = shortModuleName( plain );
		if ( /^[\w.-]{1,60}$/.test( plain ) && ! asked.has( name ) ) {
			asked.set( name, plain );
		}
	}
	return asked;
}

/** What can be chosen about a measurement. */
export interface MeasureWish {
	/** Text that is proposed for the file, as bytes. */
	candidate?: string;
	/** Arguments of <IfModule> in the site's own files, so that none of them is left to guessing. */
	modules?: readonly string[];
}

/** The questions of the first round. */
export function firstQuestions( {
	candidate,
	modules = [],
}: MeasureWish = {} ): ScratchQuestion[] {
	const named = [ ...conditions( modules ) ].map( ( [ name, written ] ) =>
		inModule(
			written,
			`Header always append ${ MODULES_HEADER } ${ name }\n`
		)
	);
	return [
		{ id: 'control', text: '' },
		{ id: 'broken', text: BROKEN },
		{
			id: 'modules',
			text: inModule(
				'mod_headers.c',
				`Header always set ${ READ_HEADER } yes\n${ named.join( '' ) }`
			),
		},
		{
			id: 'rewrite',
			text: inModule(
				'mod_rewrite.c',
				'RewriteEngine On\nRewriteRule ^marker$ second [L]\n'
			),
		},
		...Object.entries( CLASSES ).map( ( [ name, text ] ) => ( {
			id: `class-${ name.toLowerCase() }`,
			text,
		} ) ),
		{ id: 'cgi-pass-auth', text: 'CGIPassAuth On\n' },
		...( candidate === undefined
			? []
			: [ { id: 'candidate', text: candidate } ] ),
	];
}

/**
 * The questions that the first answers leave open: where no header came through, each module is asked for by a mistake inside
 * its section, which is one only where the module is there.
 */
export function furtherQuestions(
	answers: readonly ScratchAnswer[],
	{ modules = [] }: MeasureWish = {}
): ScratchQuestion[] {
	const by = byId( answers );
	if ( ! isRefused( by, 'broken' ) || readHeader( by ) !== undefined ) {
		return [];
	}
	return [ ...conditions( modules ) ].map( ( [ name, written ] ) => ( {
		id: `module-${ name.toLowerCase() }`,
		text: inModule( written, BROKEN ),
	} ) );
}

type Answers = Record< string, ScratchAnswer | undefined >;

const byId = ( answers: readonly ScratchAnswer[] ): Answers =>
	Object.fromEntries( answers.map( ( one ) => [ one.id, one ] ) );

function isReachable( by: Answers ): boolean {
	return by.control?.status === 200 && by.control.served === 'marker';
}

/** Whether the server refuses what the empty file beside it does not make it refuse. */
function isRefused( by: Answers, id: string ): boolean {
	return isReachable( by ) && ( by[ id ]?.status ?? 0 ) >= 500;
}

const readHeader = ( by: Answers ) =>
	by.modules?.headers[ READ_HEADER.toLowerCase() ];

function isRead( by: Answers ): boolean | null {
	if (
		isRefused( by, 'broken' ) ||
		by.rewrite?.served === 'second' ||
		readHeader( by ) !== undefined
	) {
		return true;
	}
	return by.broken?.status === 200 && by.broken.served === 'marker'
		? false
		: null;
}

function foundModules( by: Answers, asked: string[] ): string[] | null {
	if ( readHeader( by ) !== undefined ) {
		const seen = (
			by.modules?.headers[ MODULES_HEADER.toLowerCase() ] ?? ''
		)
			.split( ',' )
			.map( ( name ) => name.trim() );
		return asked.filter( ( name ) => seen.includes( name ) );
	}
	const answerTo = ( name: string ) => `module-${ name.toLowerCase() }`;
	return asked.every( ( name ) => by[ answerTo( name ) ]?.status )
		? asked.filter( ( name ) => isRefused( by, answerTo( name ) ) )
		: null;
}

function rewrites( by: Answers ): boolean | null {
	const { rewrite } = by;
	if ( ! rewrite || rewrite.status === null ) {
		return null;
	}
	return rewrite.served === 'second';
}

function allowed( by: Answers, modules: string[] | null ): string[] | null {
	const names = Object.keys( CLASSES );
	const answerTo = ( name: string ) => `class-${ name.toLowerCase() }`;
	if ( ! names.every( ( name ) => by[ answerTo( name ) ]?.status ) ) {
		return null;
	}
	// Nonfatal=Override passes over in silence what is not allowed.
	const isSilent =
		modules?.includes( 'rewrite' ) &&
		by.rewrite?.status === 200 &&
		by.rewrite.served === 'marker';
	const may = names.filter(
		( name ) =>
			! isRefused( by, answerTo( name ) ) &&
			! ( isSilent && name === 'FileInfo' )
	);
	if ( may.length === names.length ) {
		return [ 'All' ];
	}
	return may.length > 0 ? may : null;
}

/** The simulator's name for PHP_SAPI; null for what it does not know. */
export function sapiNamed( phpSapi: string ): Sapi | null {
	const names: Record< string, Sapi > = {
		apache2handler: 'mod_php',
		'fpm-fcgi': 'fpm',
		'cgi-fcgi': 'cgi',
		cgi: 'cgi',
		litespeed: 'litespeed',
	};
	return names[ phpSapi ] ?? null;
}

/** What all answers together say. `phpSapi` is PHP_SAPI. */
export function judgeAnswers(
	answers: readonly ScratchAnswer[],
	phpSapi: string,
	{ modules = [] }: MeasureWish = {}
): MeasuredServer {
	const by = byId( answers );
	const asked = [ ...conditions( modules ).keys() ];
	const sapi = sapiNamed( phpSapi );
	const unknown: MeasuredServer = {
		reachable: isReachable( by ),
		read: null,
		modules: null,
		missing: [],
		allowOverride: null,
		rewrites: null,
		cgiPassAuth: null,
		parses: null,
		sapi,
	};
	if ( ! unknown.reachable ) {
		return unknown;
	}
	const read = isRead( by );
	if ( ! read ) {
		return {
			...unknown,
			read,
			allowOverride: read === false ? [ 'None' ] : null,
			parses: by.candidate?.status
				? ! isRefused( by, 'candidate' )
				: null,
		};
	}
	const found = foundModules( by, asked );
	return {
		reachable: true,
		read,
		modules: found,
		missing: found
			? asked.filter( ( name ) => ! found.includes( name ) )
			: [],
		allowOverride: allowed( by, found ),
		rewrites: rewrites( by ),
		cgiPassAuth: by[ 'cgi-pass-auth' ]?.status
			? ! isRefused( by, 'cgi-pass-auth' )
			: null,
		parses: by.candidate?.status ? ! isRefused( by, 'candidate' ) : null,
		sapi,
	};
}

/** The part of the simulator's `server` that was measured; what is not known is absent. */
export function measuredFacts( {
	sapi,
	modules,
	allowOverride,
}: MeasuredServer ): Partial< ServerFacts > {
	return {
		...( sapi ? { sapi } : {} ),
		...( modules ? { modules } : {} ),
		...( allowOverride ? { allowOverride } : {} ),
	};
}
