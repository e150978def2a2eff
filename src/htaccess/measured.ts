/**
 * What a server honours, found out by asking it: what the answers mean.
 */
import {
	BROKEN,
	CLASSES,
	conditions,
	inModule,
	MODULES_HEADER,
	READ_HEADER,
	type MeasureWish,
	type ScratchQuestion,
} from './scratch-questions';
import type { Sapi, ServerFacts } from '../apache/syntax/types';

export { firstQuestions } from './scratch-questions';
export type { MeasureWish, ScratchQuestion } from './scratch-questions';

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
