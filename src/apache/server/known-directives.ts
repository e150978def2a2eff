/**
 * Which directives and sections this server has.
 */
import { COMMANDS } from '../modules';
import { foreignModuleOf } from '../modules/foreign';
import type { Place } from '../syntax/types';
import type { Command } from '../kernel/config';
import { hasPhpDirectives, moduleLoaded } from '../kernel/loaded-modules';
import type { Overrides } from '../kernel/overrides';
import type { ReadNode } from './read-file';
import { isSlip } from './spelling';
import { Undecidable, type World } from '../kernel/world';

export const SERVER_SECTIONS = [
	'<directory',
	'<directorymatch',
	'<location',
	'<locationmatch',
	'<virtualhost',
	'<proxy',
	'<proxymatch',
];
export const SECTIONS = [
	'<files',
	'<filesmatch',
	'<if',
	'<elseif',
	'<else',
	'<limit',
	'<limitexcept',
	'<requireall',
	'<requireany',
	'<requirenone',
];

/** Shorter names are near to too many others. */
const SHORTEST = 5;

/** Whether a name is one slip away from a directive that is known: nobody calls another one so. */
const isMisspelt = ( name: string ): boolean =>
	name.length >= SHORTEST &&
	Object.keys( COMMANDS ).some( ( known ) => isSlip( name, known ) );

export class KnownDirectives {
	public constructor(
		private readonly world: World,
		private readonly overrides: Overrides
	) {}

	/** Whether <IfDirective> and <IfSection> find it. */
	public knows( name: string ): boolean {
		if ( SECTIONS.includes( name ) || SERVER_SECTIONS.includes( name ) ) {
			return true;
		}
		const command = COMMANDS[ name ];
		return command !== undefined && this.hasModule( command.module );
	}

	private hasModule( module: string, place?: Place ): boolean {
		return module === 'php'
			? hasPhpDirectives( this.world )
			: moduleLoaded( this.world, module, place );
	}

	/** The directive's command; empty text when it may be ignored. */
	public commandFor( { name, place }: ReadNode ): Command | string {
		const lower = name.toLowerCase();
		const unknown = this.overrides.ignoreUnknown
			? ''
			: `Invalid command '${ name }', perhaps misspelled or defined by a module not included in the server configuration`;
		const command = Object.prototype.hasOwnProperty.call( COMMANDS, lower )
			? COMMANDS[ lower ]
			: undefined;
		if ( command?.override === 'never' && ! this.overrides.ignoreUnknown ) {
			// Whether its module is there or not, Apache refuses the file.
			return command;
		}
		if ( command ) {
			return this.hasModule( command.module, place ) ? command : unknown;
		}
		const foreign = foreignModuleOf( lower );
		const exists = foreign
			? moduleLoaded( this.world, foreign, place )
			: this.mayExist( lower, place );
		if ( ! exists ) {
			return unknown;
		}
		if ( this.world.isAssumed( foreign, lower ) ) {
			return '';
		}
		throw new Undecidable( place );
	}

	/** A name nobody here knows may be some module's, unless it is spelt as no directive is. */
	private mayExist( name: string, place: Place ): boolean {
		return (
			this.world.facts.modules === undefined &&
			/^[a-z][a-z0-9_]*$/.test( name ) &&
			! isMisspelt( name ) &&
			this.world.choose( `directive ${ name }`, place )
		);
	}
}
