/**
 * A file's directives carried out: what they say, section by section.
 */
import { parseCondition } from '../expression';
import {
	addToSection,
	createAuthz,
	type AuthzSection,
} from '../modules/authz-core';
import { createCore } from '../modules/core';
import { compilePattern } from '../../pattern';
import type { HtaccessFile, Place } from '../syntax/types';
import { nextWord, trim } from '../syntax/words';
import type { CommandContext, ConfigVector } from '../kernel/config';
import { configOf } from '../kernel/config';
import { wordsFor } from '../kernel/directive-words';
import { KnownDirectives, SECTIONS, SERVER_SECTIONS } from './known-directives';
import { limitedMethods } from '../kernel/limited-methods';
import { moduleLoaded } from '../kernel/loaded-modules';
import { ALL_METHODS, NO_METHOD_BIT } from '../kernel/methods';
import type { Overrides } from '../kernel/overrides';
import { mayUse } from '../kernel/overrides';
import { FileRefused, readFile, type ReadNode } from './read-file';
import { Undecidable, type World } from '../kernel/world';

export class Loader {
	private file = '';
	private sections = 0;
	private readonly known: KnownDirectives;

	public constructor(
		private readonly world: World,
		private readonly overrides: Overrides,
		/** Gathers every line that Apache refuses, where all are asked for; otherwise the first is thrown. */
		private readonly refused: Place[] | null = null
	) {
		this.known = new KnownDirectives( world, overrides );
	}

	/** Everything one file says; throws FileRefused. `path` is its folder's absolute path. */
	public load( file: HtaccessFile, path: string ): ConfigVector {
		this.file = file.directory;
		this.sections = 0;
		const nodes = readFile(
			file.text,
			file.directory,
			this.world,
			( name ) => this.known.knows( name )
		);
		const vector = this.newVector( '' );
		this.walk( nodes, {
			world: this.world,
			vector,
			path,
			limited: ALL_METHODS,
			parents: [],
		} );
		return vector;
	}

	private newVector( name: string ): ConfigVector {
		return {
			id: `${ this.file }${ name }#${ this.sections++ }`,
			configs: {},
		};
	}

	private walk(
		nodes: ReadNode[],
		context: Omit< CommandContext, 'place' >
	): void {
		for ( const node of nodes ) {
			const complaint = this.complaintAbout( node, {
				...context,
				place: node.place,
			} );
			if ( complaint === undefined ) {
				continue;
			}
			if ( ! this.refused ) {
				const message = `${ node.name }: ${ complaint }`;
				throw new FileRefused( node.place, message );
			}
			this.refused.push( node.place );
		}
	}

	private complaintAbout(
		node: ReadNode,
		context: CommandContext
	): string | undefined {
		try {
			return node.name.startsWith( '<' )
				? this.section( node, context )
				: this.directive( node, context );
		} catch ( thrown ) {
			if ( this.refused && thrown instanceof Undecidable ) {
				// Of this line it cannot be told, of the next ones it can.
				return undefined;
			}
			throw thrown;
		}
	}

	private directive(
		node: ReadNode,
		context: CommandContext
	): string | undefined {
		const command = this.known.commandFor( node );
		if ( typeof command === 'string' ) {
			return command === '' ? undefined : command;
		}
		const allowed = mayUse( this.overrides, command.override );
		if ( allowed !== true ) {
			return allowed === 'ignored' ? undefined : 'not allowed here';
		}
		const calls = wordsFor( command.arity, node.args );
		if ( typeof calls === 'string' ) {
			return calls;
		}
		if ( command.module === 'core' ) {
			// Even one that decides nothing: with it, the options above are merged once more.
			configOf( context, 'core', createCore );
		}
		for ( const words of calls ) {
			const complaint = command.apply( context, words );
			if ( complaint !== undefined ) {
				return complaint;
			}
		}
		return undefined;
	}

	private section(
		node: ReadNode,
		context: CommandContext
	): string | undefined {
		const name = node.name.toLowerCase();
		if ( SERVER_SECTIONS.includes( name ) ) {
			return 'not allowed here';
		}
		if ( ! SECTIONS.includes( name ) ) {
			return this.overrides.ignoreUnknown
				? undefined
				: `Invalid command '${ node.name }'`;
		}
		const end = node.args.lastIndexOf( '>' );
		if ( end < 0 ) {
			return "directive missing closing '>'";
		}
		const args = node.args.slice( 0, end );
		const inner = { ...context, parents: [ ...context.parents, name ] };
		switch ( name ) {
			case '<limit':
			case '<limitexcept':
				return this.limit( node, inner, args );
			case '<files':
			case '<filesmatch':
				return this.files( node, inner, args );
			case '<if':
			case '<elseif':
			case '<else':
				return this.condition(
					node,
					inner,
					args,
					name.slice( 1 ) as 'if' | 'elseif' | 'else'
				);
		}
		return this.require( node, inner, args );
	}

	private limit(
		node: ReadNode,
		context: CommandContext,
		args: string
	): string | undefined {
		if ( ! mayUse( this.overrides, 'limit-or-auth' ) ) {
			return 'not allowed here';
		}
		const except = /except$/i.test( node.name );
		const limited = limitedMethods( args, context.limited, { except } );
		if ( typeof limited === 'string' ) {
			return limited;
		}
		// The core's own, like any of its directives.
		configOf( context, 'core', createCore );
		this.walk( node.children, { ...context, limited } );
		return undefined;
	}

	private files(
		node: ReadNode,
		context: CommandContext,
		args: string
	): string | undefined {
		if ( context.limited !== ALL_METHODS ) {
			return 'cannot occur within <Limit> or <LimitExcept> section';
		}
		const regex = /match$/i.test( node.name );
		let { word, rest } = nextWord( args );
		const tilde = ! regex && word === '~';
		if ( tilde ) {
			( { word, rest } = nextWord( rest ) );
		}
		if ( args === '' ) {
			return 'directive requires additional arguments';
		}
		const pattern = regex || tilde ? compilePattern( word ) : null;
		if ( typeof pattern === 'string' ) {
			return 'Regex could not be compiled';
		}
		const vector = this.newVector( `<Files ${ word }>` );
		this.walk( node.children, { ...context, vector, path: word } );
		if ( rest !== '' ) {
			return 'Multiple arguments not (yet) supported.';
		}
		configOf( context, 'core', createCore ).files.push( {
			name: word,
			pattern,
			vector,
		} );
		return undefined;
	}

	private condition(
		node: ReadNode,
		context: CommandContext,
		args: string,
		kind: 'if' | 'elseif' | 'else'
	): string | undefined {
		if ( context.limited !== ALL_METHODS ) {
			return 'cannot occur within <Limit> or <LimitExcept> section';
		}
		if ( kind === 'else' ? args !== '' : args === '' ) {
			return 'directive requires other arguments';
		}
		const { word, rest } = nextWord( args );
		const condition =
			kind === 'else'
				? null
				: parseCondition( word, this.world, node.place );
		if ( typeof condition === 'string' ) {
			return condition;
		}
		const vector = this.newVector( `<${ kind }:${ node.place.line }>` );
		configOf( { ...context, vector }, 'core', createCore );
		this.walk( node.children, { ...context, vector, path: '*If' } );
		const { ifs } = configOf( context, 'core', createCore );
		const last = ifs[ ifs.length - 1 ];
		if ( kind !== 'if' && ( ! last || last.kind === 'else' ) ) {
			return '<Else> or <ElseIf> section without previous <If> or <ElseIf> section in same scope';
		}
		ifs.push( { kind, condition, vector } );
		return rest === '' ? undefined : 'Multiple arguments not supported.';
	}

	private require(
		node: ReadNode,
		context: CommandContext,
		args: string
	): string | undefined {
		if ( ! moduleLoaded( this.world, 'authz_core', node.place ) ) {
			return `Invalid command '${ node.name }'`;
		}
		if ( mayUse( this.overrides, 'AuthConfig' ) !== true ) {
			return 'not allowed here';
		}
		if ( trim( args ) !== '' ) {
			return "directive doesn't take additional arguments";
		}
		const config = configOf( context, 'authzCore', createAuthz );
		const outer = config.section;
		const name = node.name.toLowerCase();
		const section: AuthzSection = {
			op: name === '<requireall' ? 'and' : 'or',
			negate: name === '<requirenone',
			limited: 0,
			children: [],
			place: node.place,
		};
		config.section = section;
		this.walk( node.children, {
			...context,
			limited: context.limited & ~NO_METHOD_BIT, // eslint-disable-line no-bitwise
		} );
		config.section = outer;
		if ( section.children.length === 0 ) {
			return 'directive contains no authorization directives';
		}
		// A section of the same kind as the one around it melts into it.
		const op = outer?.op ?? 'or';
		const melts = ! section.negate && section.op === op;
		return addToSection(
			config,
			section,
			melts ? section.children : [ section ]
		);
	}
}
