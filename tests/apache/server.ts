import { test as base } from '@playwright/test';
import {
	type ApacheOptions,
	type ApacheSite,
	startApache,
} from '../env/apache';

/** What a project or a spec file may choose, once per worker. */
export interface ServerOptions {
	php: NonNullable< ApacheOptions[ 'php' ] >;
	/** Everything else about the server. */
	server: ApacheOptions;
}

/** A test with a real server, shared by the tests of one worker. */
export const test = base.extend< object, ServerOptions & { site: ApacheSite } >(
	{
		php: [ 'fpm', { option: true, scope: 'worker' } ],
		server: [ {}, { option: true, scope: 'worker' } ],
		site: [
			async ( { php, server }, use ) => {
				const site = await startApache( { ...server, php } );
				await use( site );
				await site.stop();
			},
			{ scope: 'worker', timeout: 120_000 },
		],
	}
);

export { expect } from '@playwright/test';
