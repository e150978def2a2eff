/**
 * mod_rewrite's directives.
 */
import { parseCondition } from '../expression';
import { compilePattern } from '../../pattern';
import type { CommandContext, Commands } from '../kernel/config';
import { configOf } from '../kernel/config';
import { allWords, leadingInteger } from '../syntax/words';
import { command, isOn } from './define';
import { splitArguments } from './rewrite-arguments';
import { readConditionFlags } from './rewrite-condition-flags';
import type { RuleFlags } from './rewrite-flags';
import { readRuleFlags } from './rewrite-flags';
import type { ConditionTest, RewriteConfig } from './rewrite-shapes';

function configIn( context: CommandContext ): RewriteConfig {
	const { path } = context;
	return configOf( context, 'rewrite', () => ( {
		options: undefined,
		directory: path.endsWith( '/' ) ? path : `${ path }/`,
		conditions: [],
		rules: [],
	} ) );
}

const OPTIONS: readonly string[] = [
	'inherit',
	'inheritbefore',
	'inheritdown',
	'inheritdownbefore',
	'ignoreinherit',
	'allownoslash',
	'allowanyuri',
	'mergebase',
	'ignorecontextinfo',
	'legacyprefixdocroot',
	'unsafeprefixstat',
];

function setOptions(
	context: CommandContext,
	[ text = '' ]: string[]
): string | undefined {
	for ( const word of allWords( text ) ) {
		const option = word.toLowerCase();
		if (
			! OPTIONS.includes( option ) &&
			! option.startsWith( 'maxredirects=' )
		) {
			return `RewriteOptions: unknown option '${ word }'`;
		}
		const config = configIn( context );
		config.options = [ ...( config.options ?? [] ), option ];
	}
	return undefined;
}

const NUMERIC = { lt: '<', le: '<=', gt: '>', ge: '>=', eq: '=' } as const;

function readOperator(
	pattern: string
): { test: ConditionTest; inverted: boolean } | undefined {
	if ( /^-[fsdxhLlUF]$/.test( pattern ) ) {
		return {
			test: { kind: 'file', what: pattern.slice( 1 ) },
			inverted: false,
		};
	}
	const numeric = /^-(lt|le|gt|ge|eq|ne)([^]+)$/.exec( pattern );
	if ( numeric ) {
		const [ , name = '', operand = '' ] = numeric;
		const operator =
			name === 'ne' ? '=' : NUMERIC[ name as keyof typeof NUMERIC ];
		return {
			test: {
				kind: 'number',
				operator,
				operand: leadingInteger( operand ),
			},
			inverted: name === 'ne',
		};
	}
	const text = /^(>=|<=|>|<|=)([^]*)$/.exec( pattern );
	if ( ! text || pattern.length < 2 ) {
		return undefined;
	}
	const operator = text[ 1 ] as '<' | '<=' | '>' | '>=' | '=';
	const operand =
		operator === '=' && text[ 2 ] === '""' ? '' : ( text[ 2 ] as string );
	return { test: { kind: 'text', operator, operand }, inverted: false };
}

function readTest(
	context: CommandContext,
	input: string,
	pattern: string,
	{ noCase }: { noCase: boolean }
): { test: ConditionTest; inverted: boolean } | string {
	if ( input.toLowerCase() === 'expr' ) {
		const expression = parseCondition(
			pattern,
			context.world,
			context.place
		);
		return typeof expression === 'string'
			? `RewriteCond: ${ expression }`
			: { test: { kind: 'expression', expression }, inverted: false };
	}
	const operator = readOperator( pattern );
	if ( operator ) {
		return operator;
	}
	const compiled = compilePattern( pattern, { fold: noCase } );
	return typeof compiled === 'string'
		? `RewriteCond: cannot compile regular expression '${ pattern }'`
		: { test: { kind: 'pattern', pattern: compiled }, inverted: false };
}

function addCondition(
	context: CommandContext,
	[ text = '' ]: string[]
): string | undefined {
	const words = splitArguments( text );
	if ( ! words ) {
		return `RewriteCond: bad argument line '${ text }'`;
	}
	const flags = readConditionFlags( words[ 2 ] );
	if ( typeof flags === 'string' ) {
		return `RewriteCond: ${ flags }`;
	}
	const [ input = '', written = '' ] = words;
	const bang = written.startsWith( '!' );
	const read = readTest(
		context,
		input,
		bang ? written.slice( 1 ) : written,
		flags
	);
	if ( typeof read === 'string' ) {
		return read;
	}
	configIn( context ).conditions.push( {
		input,
		test: read.test,
		negative: bang !== read.inverted,
		...flags,
		place: context.place,
	} );
	return undefined;
}

/** A `?` at the end of a substitution throws the query away; with QSA it only says where to split. */
function readQuery( substitution: string, flags: RuleFlags ): string {
	if ( ! substitution.endsWith( '?' ) ) {
		flags.queryNone = flags.queryDiscard && ! substitution.includes( '?' );
		return substitution;
	}
	if ( flags.queryAppend ) {
		flags.queryLast = true;
		return substitution;
	}
	flags.queryNone = true;
	return substitution.slice( 0, -1 );
}

function addRule(
	context: CommandContext,
	[ text = '' ]: string[]
): string | undefined {
	const words = splitArguments( text );
	if ( ! words ) {
		return `RewriteRule: bad argument line '${ text }'`;
	}
	const flags = readRuleFlags( words[ 2 ] );
	if ( typeof flags === 'string' ) {
		return `RewriteRule: ${ flags }`;
	}
	const [ written = '', substitution = '' ] = words;
	const negative = written.startsWith( '!' );
	const pattern = compilePattern( negative ? written.slice( 1 ) : written, {
		fold: flags.noCase,
	} );
	if ( typeof pattern === 'string' ) {
		return `RewriteRule: cannot compile regular expression '${ written }'`;
	}
	const config = configIn( context );
	config.rules.push( {
		pattern,
		negative,
		noSubstitution: substitution === '-' || flags.status,
		substitution: readQuery( substitution, flags ),
		flags,
		conditions: config.conditions,
		place: context.place,
	} );
	config.conditions = [];
	return undefined;
}

export const rewriteCommands: Commands = {
	rewriteengine: command(
		'rewrite',
		'FileInfo',
		'flag',
		( context, [ word ] ) => {
			configIn( context ).engine = {
				on: isOn( word ),
				place: context.place,
			};
			return undefined;
		}
	),
	rewriteoptions: command( 'rewrite', 'FileInfo', 'iterate', setOptions ),
	rewritebase: command(
		'rewrite',
		'FileInfo',
		'1',
		( context, [ path = '' ] ) => {
			if ( ! path.startsWith( '/' ) ) {
				return 'RewriteBase: argument is not a valid URL';
			}
			configIn( context ).base = { path, place: context.place };
			return undefined;
		}
	),
	rewritecond: command( 'rewrite', 'FileInfo', 'raw', addCondition ),
	rewriterule: command( 'rewrite', 'FileInfo', 'raw', addRule ),
	rewritemap: command( 'rewrite', 'never', '23', () => undefined ),
};

/** An inner folder's rules replace the outer one's, unless an option has them inherited. */
export function mergeRewrite(
	base: RewriteConfig,
	add: RewriteConfig
): RewriteConfig {
	const options = add.options ?? base.options;
	const has = ( option: string ) => options?.includes( option ) ?? false;
	const down = ( option: string ) =>
		( base.options?.includes( option ) ?? false ) &&
		! has( 'ignoreinherit' );
	const merged: RewriteConfig = {
		engine: add.engine ?? base.engine,
		options,
		base: has( 'mergebase' ) ? ( add.base ?? base.base ) : add.base,
		directory: add.directory,
		conditions: add.conditions,
		rules: add.rules,
	};
	if ( has( 'inherit' ) || down( 'inheritdown' ) ) {
		merged.rules = [ ...add.rules, ...base.rules ];
	} else if ( has( 'inheritbefore' ) || down( 'inheritdownbefore' ) ) {
		merged.rules = [ ...base.rules, ...add.rules ];
	}
	return merged;
}
