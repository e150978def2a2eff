import { applyScenario } from './demo/apply';
import { findScenario } from './demo/scenarios';
import type { RunningSite } from './running-site';

/** A site on servers of their own, which write logs. */
type ServedSite = RunningSite & { logs: string };

/**
 * Starts a site, breaks it as the scenario says, prints where it is, and keeps it until Ctrl+C; then nothing of it is left.
 * Throws, with one sentence, when there is no such scenario or a server does not start.
 */
export async function keepRunning(
	scenario: string,
	start: () => Promise< ServedSite >
): Promise< void > {
	// A wrong name is told before anything starts.
	findScenario( scenario );
	const stopped = new Promise< void >( ( resolve ) => {
		for ( const signal of [ 'SIGINT', 'SIGTERM' ] as const ) {
			process.once( signal, () => resolve() );
		}
	} );
	// Servers do not keep this process alive by themselves.
	const alive = setInterval( () => {}, 60_000 );
	try {
		const site = await start();
		try {
			console.log( `Putting scenario "${ scenario }" in place` );
			await applyScenario( site, scenario );
			console.log( `
WordPress ${ site.wordpress }: ${ site.url }/
The page:        ${ site.url }/wp-admin/tools.php?page=who-said-401
Login:           ${ site.admin.login } / ${ site.admin.password }
WordPress files: ${ site.root }
Logs:            ${ site.logs }

Ctrl+C stops it and removes everything.` );
			await stopped;
		} finally {
			await site.stop();
		}
	} finally {
		clearInterval( alive );
	}
}
