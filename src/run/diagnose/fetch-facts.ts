import * as v from 'valibot';

import type { Evidence } from '../../diagnosis/evidence/types';
import { storedSettings, withSettings } from '../../diagnosis/products';
import {
	AheadSchema,
	FactsSchema,
	type Ahead,
} from '../../transport/action-schemas';
import { CredentialsSchema } from '../../transport/credentials/schemas';
import {
	AccountSchema,
	ComponentsSchema,
	HooksSchema,
	ServerSchema,
	SiteSchema,
} from '../../transport/fact-schemas';
import type { Server } from '../../transport/server';

export type Facts = Pick<
	Evidence,
	'site' | 'server' | 'components' | 'hooks' | 'account' | 'credentials'
>;

/** A part that came in a form we do not know: it counts as not known. */
export interface MisshapenFact {
	/** Place in the data: `components.plugins.3.name`. */
	where: string;
}

/** A plugin that links no settings on the Plugins screen may have a screen in the menu. */
function withScreens(
	components: Facts[ 'components' ],
	screens: Server[ 'screens' ] = {}
): Facts[ 'components' ] {
	return (
		components && {
			...components,
			plugins: components.plugins.map( ( plugin ) => ( {
				...plugin,
				settingsUrl: plugin.settingsUrl ?? screens[ plugin.id ] ?? null,
			} ) ),
		}
	);
}

/**
 * What the site knows about itself.
 *
 * @param server        Who knows.
 * @param signal        Stops the call.
 * @param options       How.
 * @param options.ahead Whether the site shall bring what the first requests of a diagnosis need; null where it did not.
 */
export async function fetchFacts(
	server: Server,
	signal?: AbortSignal,
	{ ahead = false }: { ahead?: boolean } = {}
): Promise< {
	facts: Facts;
	misshapen: MisshapenFact[];
	ahead: Ahead | null;
} > {
	const data = await server.call(
		'ws401_facts',
		FactsSchema,
		{
			settings: JSON.stringify( storedSettings() ),
			...( ahead && { ahead: '1' } ),
		},
		signal
	);
	const { settings } = data;
	const brought = v.safeParse( AheadSchema, data.ahead );
	const misshapen: MisshapenFact[] = [];

	function read< Schema extends v.GenericSchema >(
		part: keyof Facts,
		schema: Schema
	): v.InferOutput< Schema > | null {
		const parsed = v.safeParse( v.nullable( schema ), data[ part ] );
		if ( parsed.success ) {
			return parsed.output;
		}
		const path = v.getDotPath( parsed.issues[ 0 ] );
		misshapen.push( { where: path ? `${ part }.${ path }` : part } );
		return null;
	}

	const components = withScreens(
		read( 'components', ComponentsSchema ),
		server.screens
	);
	return {
		facts: {
			site: read( 'site', SiteSchema ),
			server: read( 'server', ServerSchema ),
			components:
				components && settings
					? withSettings( components, settings )
					: components,
			hooks: read( 'hooks', HooksSchema ),
			account: read( 'account', AccountSchema ),
			credentials: read( 'credentials', CredentialsSchema ),
		},
		misshapen,
		ahead: brought.success ? brought.output : null,
	};
}
