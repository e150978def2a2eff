/**
 * mod_env: SetEnv, UnsetEnv, PassEnv.
 */
import type { Place } from '../syntax/types';
import type { Commands } from '../kernel/config';
import { configOf } from '../kernel/config';
import type { RequestRecord } from '../kernel/request-record';
import { Table } from '../kernel/table';
import type { World } from '../kernel/world';
import { command } from './define';

interface Variable {
	name: string;
	/** Undefined: the server's own variable of that name. */
	value: string | undefined;
	place: Place;
}

export interface EnvConfig {
	variables: Variable[];
	unset: string[];
}

declare module '../kernel/config' {
	interface ModuleConfigs {
		env: EnvConfig;
	}
}

const create = (): EnvConfig => ( { variables: [], unset: [] } );
const same = ( a: string, b: string ) => a.toLowerCase() === b.toLowerCase();

function without( variables: Variable[], name: string ): Variable[] {
	return variables.filter( ( variable ) => ! same( variable.name, name ) );
}

function put( config: EnvConfig, variable: Variable ): void {
	const index = config.variables.findIndex( ( { name } ) =>
		same( name, variable.name )
	);
	if ( index < 0 ) {
		config.variables.push( variable );
	} else {
		config.variables[ index ] = variable;
	}
}

export const envCommands: Commands = {
	setenv: command(
		'env',
		'FileInfo',
		'12',
		( context, [ name = '', value = '' ] ) => {
			put( configOf( context, 'env', create ), {
				name,
				value,
				place: context.place,
			} );
			return undefined;
		}
	),
	passenv: command(
		'env',
		'FileInfo',
		'iterate',
		( context, [ name = '' ] ) => {
			put( configOf( context, 'env', create ), {
				name,
				value: undefined,
				place: context.place,
			} );
			return undefined;
		}
	),
	unsetenv: command(
		'env',
		'FileInfo',
		'iterate',
		( context, [ name = '' ] ) => {
			const config = configOf( context, 'env', create );
			config.unset.push( name );
			config.variables = without( config.variables, name );
			return undefined;
		}
	),
};

export function mergeEnv( base: EnvConfig, add: EnvConfig ): EnvConfig {
	const merged: EnvConfig = {
		variables: add.unset.reduce( without, [ ...base.variables ] ),
		unset: [],
	};
	add.variables.forEach( ( variable ) => put( merged, variable ) );
	return merged;
}

/** Fixup: lays the variables under those that rules have set. Apache sees the rules', PHP these. */
export function fixupEnv( r: RequestRecord, world: World ): void {
	const known = ( r.config.configs.env?.variables ?? [] ).flatMap(
		( { name, value, place } ): [ string, string ][] => {
			if ( value === undefined ) {
				// The server's own environment: mostly empty, never known.
				return world.choose( `environment has ${ name }`, place )
					? [ [ name, '' ] ]
					: [];
			}
			world.note( place, { kind: 'sets', variable: name } );
			return [ [ name, value ] ];
		}
	);
	if ( known.length > 0 ) {
		r.env = r.env.over( new Table( known ) );
	}
}
