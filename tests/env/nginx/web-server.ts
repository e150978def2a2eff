import { execFile } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Guard, Server } from '../apache/guard';
import { startFpm } from '../apache/servers';
import type { Setting } from '../apache/setting';
import { untilListening } from '../apache/until-listening';
import { type Front, GENERATION_PATH, nginxSiteConf, siteBlock } from './conf';

/** Gets the site's server block and gives the new one. */
export type NginxChange = ( block: string, root: string ) => string;

/** nginx as it runs. */
export interface NginxServer {
	/** Puts the recommended configuration, changed or not, in place; returns when nginx answers by it. */
	configure: ( change: NginxChange | null ) => Promise< void >;
}

/** Seconds nginx gets for taking a new configuration over. */
const PATIENCE = 20;

async function makeCertificate( { layout }: Setting ): Promise< void > {
	await promisify( execFile )( 'openssl', [
		'req',
		'-x509',
		'-newkey',
		'rsa:2048',
		'-nodes',
		'-days',
		'2',
		'-subj',
		'/CN=127.0.0.1',
		'-addext',
		'subjectAltName=IP:127.0.0.1',
		'-keyout',
		join( layout.conf, 'site.key' ),
		'-out',
		join( layout.conf, 'site.crt' ),
	] );
}

/** Starts php-fpm and nginx, and the proxy in front where one is wanted. */
export async function startWebServer(
	setting: Setting,
	guard: Guard,
	front: Front,
	publicPort: number
): Promise< NginxServer > {
	const { layout, programs, port } = setting;
	const file = join( layout.conf, 'nginx.conf' );
	// nginx looks for what it includes beside its configuration.
	copyFileSync(
		'/etc/nginx/fastcgi_params',
		join( layout.conf, 'fastcgi_params' )
	);
	if ( front !== 'none' ) {
		await makeCertificate( setting );
	}
	let generation = 0;
	let current = '';
	const write = ( block: string ) => {
		current = block;
		generation++;
		writeFileSync(
			file,
			nginxSiteConf( setting, block, generation, front, publicPort )
		);
	};

	write( siteBlock( setting ) );
	await untilListening( startFpm( setting, guard ), {
		path: join( layout.run, 'fpm.sock' ),
	} );
	const nginx: Server = guard.start( {
		name: 'nginx',
		program: programs.nginx,
		args: [ '-c', file ],
	} );
	await untilListening( nginx, { host: '127.0.0.1', port } );

	/** Processes that serve. */
	const workers = () =>
		readFileSync(
			`/proc/${ nginx.pid }/task/${ nginx.pid }/children`,
			'utf8'
		)
			.split( ' ' )
			.filter( Boolean );

	/** The new workers answer first while the former, which listen on the same port, still take a request or two. */
	async function untilTakenOver( former: string[] ): Promise< void > {
		const deadline = Date.now() + PATIENCE * 1000;
		const ask = async () => {
			const answer = await fetch(
				`http://127.0.0.1:${ port }${ GENERATION_PATH }`,
				{ headers: { Connection: 'close' } }
			);
			return ( await answer.text() ).trim();
		};
		const isOver = async () =>
			( await ask() ) === String( generation ) &&
			! workers().some( ( pid ) => former.includes( pid ) );
		while ( ! ( await isOver() ) ) {
			nginx.assertRunning();
			if ( Date.now() > deadline ) {
				throw new Error(
					`nginx did not take its new configuration over within ${ PATIENCE } seconds; see ${ layout.logs }/nginx-error.log.`
				);
			}
			await pause( 50 );
		}
	}

	return {
		async configure( change ) {
			const plain = siteBlock( setting );
			const block = change ? change( plain, layout.root ) : plain;
			if ( block === current ) {
				return;
			}
			write( block );
			const former = workers();
			process.kill( nginx.pid, 'SIGHUP' );
			await untilTakenOver( former );
		},
	};
}
