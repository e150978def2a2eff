/**
 * The core: Options, ErrorDocument, SetHandler, ForceType, AcceptPathInfo, CGIPassAuth.
 */
/* eslint-disable no-bitwise -- Options are bits that are added and taken away. */
import type { Expression, StringExpression } from '../expression';
import { parseString } from '../expression';
import type { Pattern } from '../../pattern';
import type { CommandContext, Commands, ConfigVector } from '../kernel/config';
import { configOf } from '../kernel/config';
import { isUrl } from '../kernel/escape';
import type { RequestRecord } from '../kernel/request-record';
import type { Place } from '../syntax/types';
import { leadingInteger, nextWord } from '../syntax/words';
import { command, isOn } from './define';
import { isEmptyWord } from './values';

export const OPTION = {
	INDEXES: 1,
	INCLUDES: 2,
	FOLLOW: 4,
	EXEC_CGI: 8,
	INCLUDES_EXEC: 16,
	FOLLOW_OWNER: 32,
	MULTI_VIEWS: 64,
} as const;

const ALL =
	OPTION.INDEXES |
	OPTION.INCLUDES |
	OPTION.INCLUDES_EXEC |
	OPTION.FOLLOW |
	OPTION.EXEC_CGI;

const OPTION_WORDS: Readonly< Record< string, number > > = {
	indexes: OPTION.INDEXES,
	includes: OPTION.INCLUDES | OPTION.INCLUDES_EXEC,
	includesnoexec: OPTION.INCLUDES,
	followsymlinks: OPTION.FOLLOW,
	symlinksifownermatch: OPTION.FOLLOW_OWNER,
	execcgi: OPTION.EXEC_CGI,
	multiviews: OPTION.MULTI_VIEWS,
	runscripts: OPTION.MULTI_VIEWS | OPTION.EXEC_CGI,
	none: 0,
	all: ALL,
};

interface OptionsState {
	/** Whether some `Options` without signs set them afresh. */
	absolute: boolean;
	set: number;
	add: number;
	remove: number;
	place?: Place;
}

type ErrorDocument =
	| { kind: 'default'; place: Place }
	| { kind: 'text'; place: Place }
	| { kind: 'target'; target: StringExpression; place: Place };

/** A <Files> or <If> section, to be merged when it fits. */
interface FilesSection {
	/** Name with or without wildcards, or a pattern. */
	name: string;
	pattern: Pattern | null;
	vector: ConfigVector;
}

export interface IfSection {
	kind: 'if' | 'elseif' | 'else';
	condition: Expression | null;
	vector: ConfigVector;
}

export interface CoreConfig {
	options: OptionsState;
	errorDocuments: Record< number, ErrorDocument >;
	handler?: { value: StringExpression; place: Place };
	forcedType?: { type: string; place: Place };
	acceptPathInfo?: { accept: boolean | null; place: Place };
	cgiPassAuth?: { on: boolean; place: Place };
	/** Where mod_ssl refuses whoever comes without TLS. */
	requiresTls?: Place;
	files: FilesSection[];
	ifs: IfSection[];
}

declare module '../kernel/config' {
	interface ModuleConfigs {
		core: CoreConfig;
	}
}

export const createCore = (): CoreConfig => ( {
	options: { absolute: false, set: 0, add: 0, remove: 0 },
	errorDocuments: {},
	files: [],
	ifs: [],
} );

const configIn = ( context: CommandContext ) =>
	configOf( context, 'core', createCore );

/** Statuses Apache has a page for; another one is a mistake in ErrorDocument and in [R]. */
const STATUSES =
	'100 101 102 200 201 202 203 204 205 206 207 208 226 300 301 302 303 304 305 307 308 400 401 402 403 404 405 406 407 408 409 410 411 412 413 414 415 416 417 421 422 423 424 426 428 429 431 451 500 501 502 503 504 505 506 507 508 510 511';

export const isKnownStatus = ( status: number ): boolean =>
	STATUSES.split( ' ' ).includes( String( status ) );

function setOptions(
	context: CommandContext,
	[ text = '' ]: string[]
): string | undefined {
	const { options } = configIn( context );
	const mixed =
		'Either all Options must start with + or -, or no Option may.';
	let first = true;
	let merging = false;
	let allOrNone = false;
	options.place = context.place;
	for (
		let { word, rest } = nextWord( text );
		word !== '';
		{ word, rest } = nextWord( rest )
	) {
		const sign = /^[+-]/.exec( word )?.[ 0 ] ?? '';
		const name = word.slice( sign.length ).toLowerCase();
		if ( sign !== '' ) {
			if ( ! merging && ! first && ! allOrNone ) {
				return mixed;
			}
			merging = true;
		} else if ( first ) {
			Object.assign( options, { absolute: true, set: 0 } );
		} else if ( merging ) {
			return mixed;
		}
		const option = OPTION_WORDS[ name ];
		if ( option === undefined ) {
			return `Illegal option ${ word }`;
		}
		if ( name === 'none' || name === 'all' ) {
			if ( ! first || merging ) {
				return `'Options ${ name }' must be the first Option given.`;
			}
			allOrNone = true;
		}
		applyOption( options, sign, option );
		first = false;
	}
	return undefined;
}

function applyOption(
	options: OptionsState,
	sign: string,
	option: number
): void {
	if ( sign === '-' ) {
		options.remove |= option;
		options.add &= ~option;
		options.set &= ~option;
	} else {
		options.set |= option;
		if ( sign === '+' ) {
			options.add |= option;
			options.remove &= ~option;
		}
	}
}

function mergeOptions( base: OptionsState, add: OptionsState ): OptionsState {
	const place = add.place ?? base.place;
	if ( add.absolute ) {
		return { ...add, place };
	}
	const added = ( base.add & ~add.remove ) | add.add;
	const removed = ( base.remove & ~add.add ) | add.remove;
	return {
		absolute: base.absolute,
		add: added,
		remove: removed,
		set: ( base.set & ~removed ) | added,
		place,
	};
}

function setErrorDocument(
	context: CommandContext,
	[ code = '', message = '' ]: string[]
): string | undefined {
	const status = leadingInteger( code );
	const { place } = context;
	if ( ! isKnownStatus( status ) ) {
		return `Unsupported HTTP response code ${ code }`;
	}
	const isText =
		message.includes( ' ' ) ||
		! ( message.startsWith( '/' ) || isUrl( message ) );
	if ( status === 401 && ! isText && ! message.startsWith( '/' ) ) {
		context.world.note( place, { kind: 'is-ignored' } );
		return undefined;
	}
	const { errorDocuments } = configIn( context );
	if ( message.toLowerCase() === 'default' ) {
		errorDocuments[ status ] = { kind: 'default', place };
		return undefined;
	}
	const target = parseString( message, context.world, place );
	if ( typeof target === 'string' ) {
		return target;
	}
	errorDocuments[ status ] = isText
		? { kind: 'text', place }
		: { kind: 'target', target, place };
	return undefined;
}

const PATH_INFO: Readonly< Record< string, boolean | null > > = {
	on: true,
	off: false,
	default: null,
};

export const coreCommands: Commands = {
	options: command( 'core', 'Options', 'raw', ( context, words ) =>
		isEmptyWord( words[ 0 ] ?? '' )
			? 'Illegal option ""'
			: setOptions( context, words )
	),
	errordocument: command( 'core', 'FileInfo', '2', setErrorDocument ),
	sethandler: command(
		'core',
		'FileInfo',
		'1',
		( context, [ word = '' ] ) => {
			const value = parseString( word, context.world, context.place );
			if ( typeof value === 'string' ) {
				return value;
			}
			configIn( context ).handler = { value, place: context.place };
			return undefined;
		}
	),
	forcetype: command( 'core', 'FileInfo', '1', ( context, [ word = '' ] ) => {
		configIn( context ).forcedType = {
			type: word.toLowerCase(),
			place: context.place,
		};
		return undefined;
	} ),
	acceptpathinfo: command(
		'core',
		'FileInfo',
		'1',
		( context, [ word = '' ] ) => {
			const accept = PATH_INFO[ word.toLowerCase() ];
			if ( accept === undefined ) {
				return 'AcceptPathInfo must be set to on, off or default';
			}
			configIn( context ).acceptPathInfo = {
				accept,
				place: context.place,
			};
			return undefined;
		}
	),
	cgipassauth: command(
		'core',
		'AuthConfig',
		'flag',
		( context, [ word ] ) => {
			configIn( context ).cgiPassAuth = {
				on: isOn( word ),
				place: context.place,
			};
			return undefined;
		}
	),
};

export function mergeCore( base: CoreConfig, add: CoreConfig ): CoreConfig {
	return {
		options: mergeOptions( base.options, add.options ),
		errorDocuments: { ...base.errorDocuments, ...add.errorDocuments },
		handler: add.handler ?? base.handler,
		forcedType: add.forcedType ?? base.forcedType,
		acceptPathInfo: add.acceptPathInfo ?? base.acceptPathInfo,
		cgiPassAuth: add.cgiPassAuth ?? base.cgiPassAuth,
		requiresTls: add.requiresTls ?? base.requiresTls,
		files: [ ...base.files, ...add.files ],
		ifs: [ ...base.ifs, ...add.ifs ],
	};
}

export function hasOption( r: RequestRecord, option: number ): boolean {
	return ( ( r.config.configs.core?.options.set ?? 0 ) & option ) !== 0;
}
