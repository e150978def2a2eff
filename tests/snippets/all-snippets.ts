import { diagnose } from '../../src/diagnosis/judging';
import type { Step } from '../../src/diagnosis/evidence/types';
import { savedEvidences } from '../causes/evidence-files';

export type Snippet = NonNullable< Step[ 'snippet' ] >;

/** As servers call themselves in `SERVER_SOFTWARE`. */
export const SOFTWARE = {
	apache: 'Apache/2.4.62 (Debian)',
	litespeed: 'LiteSpeed',
	nginx: 'nginx/1.22.1',
	iis: 'Microsoft-IIS/10.0',
	caddy: 'Caddy/v2.6.2',
	lighttpd: 'lighttpd/1.4.69',
};

/** Every different snippet of every finding, as it is worded for one server. */
export function snippetsOn( server: keyof typeof SOFTWARE ): Snippet[] {
	const found = savedEvidences().flatMap( ( { evidence } ) =>
		diagnose( {
			...evidence,
			server: evidence.server && {
				...evidence.server,
				software: SOFTWARE[ server ],
			},
			// What the files were seen to say would be said of another server.
			htaccess: null,
		} ).findings.flatMap( ( { finding } ) =>
			finding.remediation.steps.flatMap(
				( { snippet } ) => snippet ?? []
			)
		)
	);
	return [
		...new Map(
			found.map( ( each ) => [ `${ each.where }\n${ each.code }`, each ] )
		).values(),
	];
}
