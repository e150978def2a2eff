/**
 * mod_setenvif: SetEnvIf, SetEnvIfNoCase, SetEnvIfExpr, BrowserMatch, BrowserMatchNoCase.
 */
import type { Place } from '../syntax/types';
import type { Expression } from '../expression';
import { evaluateCondition, parseCondition } from '../expression';
import type { Match, Pattern, PatternOptions } from '../../pattern';
import { compilePattern, substitute } from '../../pattern';
import type { CommandContext, Commands } from '../kernel/config';
import { configOf } from '../kernel/config';
import type { RequestRecord } from '../kernel/request-record';
import { protocolOf } from '../kernel/request-variables';
import { Undecidable, type World } from '../kernel/world';
import { nextWord } from '../syntax/words';
import { command } from './define';

interface Rule {
	test:
		| {
				kind: 'pattern';
				attribute: string;
				names: Pattern | null;
				pattern: Pattern;
				plain: boolean;
		  }
		| { kind: 'expression'; expression: Expression };
	/** `!` unsets. */
	variables: [ name: string, value: string ][];
	place: Place;
	/** The section it stands in. */
	section: object;
}

export interface SetEnvIfConfig {
	rules: Rule[];
}

declare module '../kernel/config' {
	interface ModuleConfigs {
		setenvif: SetEnvIfConfig;
	}
}

/** A pattern without special characters is compared as plain text, and then `$0` is no back-reference. */
function isPlain( pattern: string ): boolean {
	return /^(?:[^^.$|()[\]*+?{}\\]|\\[\\^.$|()[\]*+?{}])*$/.test( pattern );
}

function readVariables( text: string ): [ string, string ][] | string {
	const variables: [ string, string ][] = [];
	let rest = text;
	for (;;) {
		const next = nextWord( rest );
		if ( next.word === '' ) {
			break;
		}
		rest = next.rest;
		const equals = next.word.indexOf( '=' );
		const name = equals < 0 ? next.word : next.word.slice( 0, equals );
		const value =
			equals < 0 ? '' : next.word.slice( equals ).replace( /^=+/, '' );
		if ( value !== '' ) {
			variables.push( [ name, value ] );
		} else {
			variables.push(
				name.startsWith( '!' )
					? [ name.slice( 1 ), '!' ]
					: [ name, '1' ]
			);
		}
	}
	return variables.length > 0 ? variables : 'Missing envariable expression';
}

function addRule(
	context: CommandContext,
	test: Rule[ 'test' ],
	text: string
) {
	const variables = readVariables( text );
	if ( typeof variables === 'string' ) {
		return variables;
	}
	configOf( context, 'setenvif', () => ( { rules: [] } ) ).rules.push( {
		test,
		variables,
		place: context.place,
		section: context.vector,
	} );
	return undefined;
}

const SPECIAL = [
	'remote_addr',
	'remote_host',
	'request_uri',
	'request_method',
	'request_protocol',
	'server_addr',
];

function addPatternRule(
	context: CommandContext,
	attribute: string,
	text: string,
	options: PatternOptions
) {
	const { word, rest } = nextWord( text );
	if ( word === '' ) {
		return 'Missing regular expression';
	}
	const pattern = compilePattern( word, options );
	if ( typeof pattern === 'string' ) {
		return 'regex could not be compiled.';
	}
	const isName = /^[-A-Za-z0-9_]*$/.test( attribute );
	const names =
		isName || SPECIAL.includes( attribute.toLowerCase() )
			? null
			: compilePattern( attribute, options );
	if ( typeof names === 'string' ) {
		return 'Header name regex could not be compiled.';
	}
	const plain = isPlain( word );
	return addRule(
		context,
		{ kind: 'pattern', attribute, names, pattern, plain },
		rest
	);
}

function setEnvIf( options: PatternOptions ) {
	return ( context: CommandContext, [ text = '' ]: string[] ) => {
		const { word, rest } = nextWord( text );
		return word === ''
			? 'Missing header-field name'
			: addPatternRule( context, word, rest, options );
	};
}

const browserMatch =
	( options: PatternOptions ) =>
	( context: CommandContext, [ text = '' ]: string[] ) =>
		addPatternRule( context, 'User-Agent', text, options );

export const setEnvIfCommands: Commands = {
	setenvif: command(
		'setenvif',
		'FileInfo',
		'raw',
		setEnvIf( { fold: false } )
	),
	setenvifnocase: command(
		'setenvif',
		'FileInfo',
		'raw',
		setEnvIf( { fold: true } )
	),
	browsermatch: command(
		'setenvif',
		'FileInfo',
		'raw',
		browserMatch( { fold: false } )
	),
	browsermatchnocase: command(
		'setenvif',
		'FileInfo',
		'raw',
		browserMatch( { fold: true } )
	),
	setenvifexpr: command(
		'setenvif',
		'FileInfo',
		'raw',
		( context, [ text = '' ] ) => {
			const { word, rest } = nextWord( text );
			if ( word === '' ) {
				return 'Missing expression';
			}
			const expression = parseCondition(
				word,
				context.world,
				context.place
			);
			return typeof expression === 'string'
				? expression
				: addRule( context, { kind: 'expression', expression }, rest );
		}
	),
};

export function mergeSetEnvIf(
	base: SetEnvIfConfig,
	add: SetEnvIfConfig
): SetEnvIfConfig {
	return { rules: [ ...base.rules, ...add.rules ] };
}

function attributeOf( r: RequestRecord, world: World, rule: Rule ): string {
	if ( rule.test.kind !== 'pattern' ) {
		return '';
	}
	const { attribute, names } = rule.test;
	switch ( attribute.toLowerCase() ) {
		case 'remote_addr':
			return world.request.remoteAddress;
		case 'server_addr':
			if ( world.facts.address === undefined ) {
				throw new Undecidable( rule.place );
			}
			return world.facts.address;
		case 'remote_host':
			throw new Undecidable( rule.place );
		case 'request_uri':
			return r.uri;
		case 'request_method':
			return r.method;
		case 'request_protocol':
			return protocolOf( r, world );
	}
	if ( ! names ) {
		return r.headersIn.get( attribute ) ?? r.env.get( attribute ) ?? '';
	}
	const matching = r.headersIn
		.list()
		.filter( ( [ name ] ) => names.search( name ) );
	return matching[ matching.length - 1 ]?.[ 1 ] ?? '';
}

function matchOf(
	r: RequestRecord,
	world: World,
	rule: Rule,
	value: string
): Match | null {
	if ( rule.test.kind === 'expression' ) {
		const result = evaluateCondition( rule.test.expression, r, world );
		return result.value
			? ( result.match ?? { subject: '', starts: [], ends: [] } )
			: null;
	}
	const match = rule.test.pattern.search( value );
	if ( match === 'undecided' ) {
		throw new Undecidable( rule.place );
	}
	return match;
}

/** The header_parser phase; not run for look-aheads. */
export function runSetEnvIf( r: RequestRecord, world: World ): void {
	let last: { section: object; attribute: string; value: string } | undefined;
	for ( const rule of r.config.configs.setenvif?.rules ?? [] ) {
		// Apache reads the value once for a run of rules on one attribute: what the first of them sets, the next does not see.
		if ( rule.test.kind === 'pattern' ) {
			const attribute = rule.test.attribute.toLowerCase();
			if (
				last?.section !== rule.section ||
				last.attribute !== attribute
			) {
				last = {
					section: rule.section,
					attribute,
					value: attributeOf( r, world, rule ),
				};
			}
		}
		const match = matchOf( r, world, rule, last?.value ?? '' );
		if ( ! match ) {
			continue;
		}
		const literal = rule.test.kind === 'pattern' && rule.test.plain;
		for ( const [ name, value ] of rule.variables ) {
			if ( value.startsWith( '!' ) ) {
				r.env.unset( name );
				world.note( rule.place, { kind: 'unsets', variable: name } );
				continue;
			}
			r.env.set( name, literal ? value : substitute( value, match ) );
			world.note( rule.place, { kind: 'sets', variable: name } );
		}
	}
}
