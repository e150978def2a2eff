import type { Scene } from './scene';

/** Whether this run shows that addresses come to WordPress all the same: then the server's own configuration sees to it. */
export function isLedElsewhere( { input }: Pick< Scene, 'input' > ): boolean {
	const { home, restPrefix } = input.site;
	return input.reality.some(
		( { request, status, reachedPhp } ) =>
			reachedPhp &&
			status < 400 &&
			request.path.startsWith( `${ home }${ restPrefix }/` )
	);
}
