/**
 * From a file name to what applies to it: folders from the top down, then <Files>, then <If>.
 */
import { evaluateCondition } from '../expression';
import type { IfSection } from '../modules/core';
import type { HtaccessFile } from '../syntax/types';
import { baselineFor } from './baseline';
import type { ConfigVector } from '../kernel/config';
import { loadFile } from './loaded-files';
import { mergeVectors } from './merge';
import type { Overrides } from '../kernel/overrides';
import { directoryAbove, stepsAbove } from '../kernel/above-root';
import type { RequestRecord } from '../kernel/request-record';
import { hasWildcards, matchesWildcards } from '../kernel/wildcards';
import { Undecidable, type World } from '../kernel/world';

/** Of a file or folder, in bytes: NAME_MAX of Linux and the BSDs. */
const LONGEST_NAME = 255;

/** Apache cannot look for a file of such a name, and forbids it (ap_directory_walk). */
export class NameTooLong extends Error {}

export class Walker {
	private readonly loaded = new Map< string, ConfigVector >();
	private readonly baseline: ConfigVector;

	public constructor(
		private readonly world: World,
		private readonly files: readonly HtaccessFile[],
		private readonly overrides: Overrides
	) {
		this.baseline = baselineFor( world );
	}

	/** What holds before a file name is known. */
	public serverConfig(): ConfigVector {
		return this.baseline;
	}

	/** Splits `r.filename` where it stops existing, and gathers the configuration. Throws FileRefused. */
	public walk( r: RequestRecord ): void {
		this.walkFolders( r );
		this.walkFiles( r );
		this.walkIfs( r, r.config.configs.core?.ifs ?? [] );
	}

	private vectorAt(
		directory: string,
		path: string
	): ConfigVector | undefined {
		const known = this.loaded.get( directory );
		const file = this.files.find( ( one ) => one.directory === directory );
		if ( known || ! file || this.overrides.none ) {
			return known;
		}
		const vector = loadFile( file, path, this.world, this.overrides );
		this.loaded.set( directory, vector );
		return vector;
	}

	/** What the files above the document root say, the outermost first. */
	private configAbove(): ConfigVector {
		const { root } = this.world;
		const steps = this.files
			.map( ( { directory } ) => stepsAbove( directory ) )
			.filter( ( step ) => step > 0 )
			.sort( ( one, other ) => other - one );
		if ( steps.length === 0 || ! this.world.readsAbove() ) {
			return this.baseline;
		}
		return steps.reduce( ( config, step ) => {
			const path = root.split( '/' ).slice( 0, -step ).join( '/' );
			const vector = this.vectorAt( directoryAbove( step ), path );
			return vector ? mergeVectors( config, vector ) : config;
		}, this.baseline );
	}

	private walkFolders( r: RequestRecord ): void {
		const { root } = this.world;
		let path = root;
		let config = this.configAbove();
		let rest = r.filename.slice( root.length ) + r.pathInfo;
		let kind: RequestRecord[ 'kind' ] = 'directory';
		for (;;) {
			const vector =
				kind === 'directory'
					? this.vectorAt( `${ path.slice( root.length ) }/`, path )
					: undefined;
			config = vector ? mergeVectors( config, vector ) : config;
			const segment = /^\/*[^/]+/.exec( rest )?.[ 0 ];
			if ( kind !== 'directory' || segment === undefined ) {
				break;
			}
			const name = segment.replace( /^\/+/, '' );
			if ( name.length > LONGEST_NAME ) {
				throw new NameTooLong();
			}
			path = `${ path }/${ name }`;
			rest = rest.slice( segment.length );
			kind = this.world.stat( path );
		}
		const slash = kind === 'directory' && rest !== '' ? '/' : '';
		r.filename = path + slash;
		r.pathInfo = kind === 'directory' ? '' : rest;
		r.kind = kind;
		r.config = config;
	}

	private walkFiles( r: RequestRecord ): void {
		const name = r.filename.slice( r.filename.lastIndexOf( '/' ) + 1 );
		for ( const section of r.config.configs.core?.files ?? [] ) {
			if ( section.pattern ) {
				const match = section.pattern.search( name );
				if ( match === 'undecided' ) {
					throw new Undecidable( undefined );
				}
				if ( ! match ) {
					continue;
				}
			} else if (
				hasWildcards( section.name )
					? ! matchesWildcards( section.name, name, { path: true } )
					: section.name !== name
			) {
				continue;
			}
			r.config = mergeVectors( r.config, section.vector );
		}
	}

	private walkIfs( r: RequestRecord, sections: readonly IfSection[] ): void {
		const inner: IfSection[] = [];
		let previous = false;
		for ( const { kind, condition, vector } of sections ) {
			if ( kind !== 'if' && previous ) {
				continue;
			}
			if ( condition ) {
				previous = evaluateCondition( condition, r, this.world ).value;
				if ( ! previous ) {
					continue;
				}
			}
			r.config = mergeVectors( r.config, vector );
			inner.push( ...( vector.configs.core?.ifs ?? [] ) );
		}
		if ( inner.length > 0 ) {
			this.walkIfs( r, inner );
		}
	}
}
