import { MERGE } from '../modules';
import type { ConfigVector, ModuleConfigs, ModuleName } from '../kernel/config';

function mergeModule< Name extends ModuleName >(
	name: Name,
	base: Partial< ModuleConfigs >,
	add: Partial< ModuleConfigs >
): Partial< ModuleConfigs > {
	const outer = base[ name ] as ModuleConfigs[ Name ] | undefined;
	const inner = add[ name ] as ModuleConfigs[ Name ] | undefined;
	const merged =
		outer && inner ? MERGE[ name ]( outer, inner ) : ( inner ?? outer );
	return merged ? { [ name ]: merged } : {};
}

/** An inner section's word laid over an outer one's. */
export function mergeVectors(
	base: ConfigVector,
	add: ConfigVector
): ConfigVector {
	const names = Object.keys( MERGE ) as ModuleName[];
	return {
		id: `${ base.id } ${ add.id }`,
		configs: Object.assign(
			{},
			...names.map( ( name ) =>
				mergeModule( name, base.configs, add.configs )
			)
		),
	};
}
