import type { LintInput } from './input';
import type { Scene } from './scene';

/** Whether a path is one of the files in which WordPress answers for all addresses: its own folder has one too. */
export const isFrontController = (
	{ site }: Pick< LintInput, 'site' >,
	path: string
): boolean =>
	[ site.home, site.core ].some(
		( folder ) => path === `${ folder }index.php`
	);

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
